package dev.frontdesk.web;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.testing.ChatPlatformContract;
import java.util.ArrayList;
import java.util.List;

class WebPlatformContractTest extends Browser implements ChatPlatformContract {

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatAddress somewhere() {
        return channel("help");
    }

    @Override
    public List<Seen> seen() {
        var seen = new ArrayList<Seen>();
        for (var line : list("ana", "help").json()) {
            var labels = new ArrayList<String>();
            line.get("choices").forEach(c -> labels.add(c.get("label").stringValue()));
            var thread = line.get("thread");
            seen.add(new Seen(
                    line.get("id").stringValue(),
                    thread == null || thread.isNull() ? null : thread.stringValue(),
                    line.get("text").stringValue(),
                    labels));
        }
        return seen;
    }
}
