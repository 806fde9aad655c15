package dev.frontdesk.chat;

import java.util.List;

/** Where people may write on about something that is not over: what a platform must read up on after it was away. Read-only. */
public interface OpenThreads {

    /** Threads and direct conversations of live tickets on a platform, the newest first, at most {@code limit}. */
    List<ChatAddress> on(String platform, int limit);
}
