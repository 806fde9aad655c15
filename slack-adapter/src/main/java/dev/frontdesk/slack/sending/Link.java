package dev.frontdesk.slack.sending;

import com.slack.api.SlackConfig;
import dev.frontdesk.slack.api.SlackCalls;
import java.time.InstantSource;
import okhttp3.OkHttpClient;

/** How Slack is reached: by its methods, and past them. */
record Link(SlackCalls calls, OkHttpClient http, SlackConfig config, InstantSource clock) {}
