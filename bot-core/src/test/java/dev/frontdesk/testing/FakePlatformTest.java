package dev.frontdesk.testing;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import java.util.List;

/** The fake keeps the promises of the real ones, or transcripts would prove nothing. */
class FakePlatformTest implements ChatPlatformContract {

    private final FakePlatform platform = new FakePlatform();

    @Override
    public FakePlatform platform() {
        return platform;
    }

    @Override
    public ChatAddress somewhere() {
        return FakePlatform.channel("help");
    }

    @Override
    public List<Seen> seen() {
        return platform.posts().stream()
                .map(p -> new Seen(
                        p.id(),
                        p.to().thread(),
                        p.reply().text(),
                        p.reply().choices().stream().map(Choice::label).toList()))
                .toList();
    }
}
