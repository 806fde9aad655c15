package dev.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class RedactionTest {

    private static final String KEY_LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
    private static final String GONE = "[removed: a password]";

    /** What was written, and what is kept of it; an underscore stands for the removed password. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            my password is hunter2                         | my password is _
            My Password is Hunter2.                        | My Password is _.
            MY PASSWORD IS HUNTER2                         | MY PASSWORD IS _
            my password is swordfish                       | my password is _
            my password is swordfish and it does not work  | my password is _ and it does not work
            my password is 12345678                        | my password is _
            my password is now hunter2                     | my password is now _
            my password is still "correct horse"           | my password is still "_"
            my password's hunter2                          | my password's _
            my new password is: hunter2                    | my new password is: _
            pw: Sommer2024!                                | pw: _
            pw:Sommer2024! thanks                          | pw:_ thanks
            PW = Sommer2024!                               | PW = _
            password = x                                   | password = _
            password=hunter2                               | password=_
            "password": "hunter2",                         | "password": "_",
            **Password:** hunter2                          | **Password:** _
            Pwd -> hunter2                                 | Pwd -> _
            passwort lautet Sommer24                       | passwort lautet _
            mein Passwort ist geheim123 bitte helfen       | mein Passwort ist _ bitte helfen
            Kennwort: Blumenwiese                          | Kennwort: _
            mot de passe : soleil99                        | mot de passe : _
            pasword is hunter2                             | pasword is _
            my pass word is hunter2                        | my pass word is _
            the password for paula is hunter2              | the password for paula is _
            password for bob@example.com: hunter2          | password for bob@example.com: _
            the password of the guest wifi is Sunny-Day-7  | the password of the guest wifi is _
            password (windows): hunter2                    | password (windows): _
            the passphrase is trustno1, please check       | the passphrase is _, please check
            pin is 4711                                    | pin is _
            my voicemail PIN: 4711                         | my voicemail PIN: _
            PIN 471199 does not work                       | PIN _ does not work
            i use password Sommer2024! and it fails        | i use password _ and it fails
            my password 'hunter2' is not accepted          | my password '_' is not accepted
            my password “hunter2” is not accepted          | my password “_” is not accepted
            changed my password to hunter2 yesterday       | changed my password to _ yesterday
            my password was changed to Winter2025          | my password was changed to _
            my password is not hunter2 any more            | my password is not _ any more
            my password is the same as Sommer2024          | my password is the same as _
            hunter2 is my password                         | _ is my password
            I have Sommer2024! as my windows password      | I have _ as my windows password
            user/pass: bob / hunter2                       | user/pass: bob / _
            user/pass: bob/hunter2                         | user/pass: bob/_
            username and password: bob, hunter2            | username and password: bob, _
            credentials: bob / hunter2                     | credentials: bob / _
            login bob password hunter2                     | login bob password _
            my pass is hunter2                             | my pass is _
            my p\u200bassword is hun\u200bter2             | my p\u200bassword is _
            ｍｙ ｐａｓｓｗｏｒｄ ｉｓ ｈｕｎｔｅｒ２ | ｍｙ ｐａｓｓｗｏｒｄ ｉｓ _
            𝗉𝖺𝗌𝗌𝗐𝗈𝗋𝖽: hunter2 | 𝗉𝖺𝗌𝗌𝗐𝗈𝗋𝖽: _
            my password is monkey                          | my password is _
            my password is Sommer for everything           | my password is _ for everything
            password: correct-horse-battery-staple         | password: _
            """)
    void removes_passwords(String written, String kept) {
        Redacted redacted = Redaction.redact(unescaped(written));
        assertThat(redacted.text()).isEqualTo(unescaped(kept).replace("_", GONE));
        assertThat(redacted.removed()).containsExactly(Secret.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            here is my password:\\nhunter2              | here is my password:\\n_
            here is my password\\nhunter2               | here is my password\\n_
            my password is\\nmonkey                     | my password is\\n_
            user: bob\\npassword: hunter2\\nthanks      | user: bob\\npassword: _\\nthanks
            passwort:\\r\\n  Sommer24                    | passwort:\\r\\n  _
            """)
    void removes_passwords_on_the_next_line(String written, String kept) {
        String text = written.replace("\\n", "\n").replace("\\r", "\r");
        String expected = kept.replace("\\n", "\n").replace("\\r", "\r").replace("_", GONE);
        assertThat(Redaction.redact(text).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            CARD_NUMBER   | 4111111111111111
            CARD_NUMBER   | 4111 1111 1111 1111
            CARD_NUMBER   | 4111-1111-1111-1111
            CARD_NUMBER   | 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
            CARD_NUMBER   | 4111 1111 11\\u200b11 1111
            CARD_NUMBER   | ４１１１ １１１１ １１１１ １１１１
            CARD_NUMBER   | ٤١١١ ١١١١ ١١١١ ١١١١
            CARD_NUMBER   | 3782 822463 10005
            CARD_NUMBER   | 30569309025904
            CARD_NUMBER   | 6011 1111 1111 1117
            CARD_NUMBER   | 5555 5555 5555 4444
            CARD_NUMBER   | 2223 0031 2200 3222
            CARD_NUMBER   | 4222222222222
            RECOVERY_KEY  | 123456-234567-345678-456789-567890-678901-789012-890123
            IBAN          | DE89 3704 0044 0532 0130 00
            IBAN          | de89370400440532013000
            IBAN          | CH93 0076 2011 6238 5295 7
            IBAN          | GB29 NWBK 6016 1331 9268 19
            WEB_TOKEN     | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U
            WEB_TOKEN     | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMj
            CLOUD_KEY     | AKIAIOSFODNN7EXAMPLE
            CLOUD_KEY     | AIzaSyA1234567890abcdefghijklmnopqrstuv
            CLOUD_KEY     | ghp_1234567890abcdefghijklmnopqrstuvwxyz
            CLOUD_KEY     | github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuv
            CLOUD_KEY     | glpat-abcDEF123456ghiJKL78
            CLOUD_KEY     | sk_live_4eC39HqLyjWDarjtT1zdp7dc
            CLOUD_KEY     | sk-proj-abc123def456ghi789jkl012
            CLOUD_KEY     | npm_abcdefghijklmnopqrstuvwxyz0123456789
            CLOUD_KEY     | abc8Q~1234567890abcdefghijklmnopqrstuvwx
            CHAT_TOKEN    | xoxb-123456789012-abcdefABCDEF
            CHAT_TOKEN    | xapp-1-A0123456789-abcdef
            CHAT_TOKEN    | MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs
            """)
    void removes_other_secrets(Secret secret, String written) {
        Redacted redacted = Redaction.redact(unescaped("please look: " + written + " it fails"));
        assertThat(redacted.text()).isEqualTo("please look: [removed: " + secret.words() + "] it fails");
        assertThat(redacted.removed()).containsExactly(secret);
    }

    @Test
    void removes_labelled_keys() {
        assertThat(Redaction.redact("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1")
                        .text())
                .isEqualTo("aws_secret_access_key = [removed: a cloud key]");
        assertThat(Redaction.redact("Authorization: Bearer abcdef0123456789abcdef")
                        .text())
                .isEqualTo("Authorization: Bearer [removed: a sign-in token]");
        assertThat(Redaction.redact("AccountName=x;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789==;Suffix=y")
                        .text())
                .isEqualTo("AccountName=x;AccountKey=[removed: a cloud key];Suffix=y");
        assertThat(Redaction.redact("see ftp://bob:hunter2@files.example/in").text())
                .isEqualTo("see ftp://[removed: a password in a link]@files.example/in");
    }

    @Test
    void removes_private_keys() {
        String whole = "-----BEGIN RSA PRIVATE KEY-----\n" + KEY_LINE + "\n" + KEY_LINE
                + "\nabc=\n-----END RSA PRIVATE KEY-----";
        assertThat(Redaction.redact("key:\n" + whole + "\nthanks").text())
                .isEqualTo("key:\n[removed: a private key]\nthanks");
        String cutOff = "-----BEGIN OPENSSH PRIVATE KEY-----\n" + KEY_LINE + "\n" + KEY_LINE;
        assertThat(Redaction.redact(cutOff).text()).isEqualTo("[removed: a private key]");
        assertThat(Redaction.redact(cutOff + "\n\nit says invalid").text())
                .isEqualTo("[removed: a private key]\n\nit says invalid");
        String publicKey = whole.replace("PRIVATE", "PUBLIC");
        assertThat(Redaction.redact(publicKey).text()).isSameAs(publicKey);
    }

    @Test
    void removes_several_secrets_and_names_each() {
        Redacted redacted = Redaction.redact("pw: hunter2, card 4111 1111 1111 1111 and pin: 4711");
        assertThat(redacted.text())
                .isEqualTo("pw: [removed: a password], card [removed: a card number] and pin: [removed: a password]");
        assertThat(redacted.removed()).containsExactlyInAnyOrder(Secret.PASSWORD, Secret.CARD_NUMBER);
        assertThat(Redaction.redact(redacted.text()).text()).isSameAs(redacted.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "my password is expired",
                "my password is expired, can you help",
                "my password is expierd",
                "my password is experied",
                "my password is expried",
                "my password ist expired",
                "my passwrd is expred",
                "my password is locked",
                "my password is lokced",
                "my password is not working",
                "my password is wrong",
                "my password is wrogn",
                "my password is too short",
                "my password is forgotten",
                "my password is forgoten",
                "my password is about to expire",
                "my password is the same",
                "my password is case sensitive",
                "my password is case-sensitive",
                "my password is incorrect",
                "my password is incorect",
                "MY PASSWORD IS EXPIRED",
                "password reset",
                "password is not accepted",
                "what is the password policy",
                "what is the password for the guest wifi?",
                "is my password still valid",
                "Password: expired",
                "password: forgotten, please help",
                "Password:",
                "password",
                "title: Password forgotten or expired",
                "pw reset pls",
                "Pwd for DATEV please reset. Thx",
                "my password is 3 months old",
                "my password is 12 characters long",
                "the password is 100% right",
                "password is >12 chars",
                "pin is 4 digits",
                "my pin is wrong",
                "pin 4 on the connector is bent",
                "my password is ********",
                "password: <your password>",
                "password: xxxxxx",
                "my password is being refused",
                "my password was changed yesterday",
                "my password was leaked in the breach",
                "my password isn't working",
                "my password doesn't work",
                "my password wont work since KB5034441",
                "my password is gone from my head",
                "the password for Jira is not accepted",
                "passwort ist abgelaufen",
                "mein Passwort ist falsch",
                "Passwort vergessen",
                "my password manager is LastPass",
                "password to Office365",
                "set my password to never expire",
                "changed my password to something new",
                "reset my password to O365 please",
                "reset password mmeier2",
                "the password page says Error 0x80070005",
                "my password is used by someone else",
                "password: please reset",
                "password was too old",
                "password is in my head again",
                "wrong password wrong password wrong password. fine",
                "my username and password are not accepted",
                "user/pass: both wrong",
                "Problem with password:\nit does not work",
                "I forgot my password\nhelp",
                "my login is broken",
                "login: windows is frozen",
                "I can not pass 2 people",
                "my password is synced with Windows11",
                "Password Manager 1password",
                "my password is fine, the vpn is not",
                "my password is [removed: a password]",
                "the password is, well, gone",
                "what are the password rules?",
                "my password is out of date",
                "password is nearly expired",
                "is the password different on the vpn",
                "my password is unaccepted",
                "my password is kaputt",
                "password error AADSTS50126",
                "the passwords are all the same",
                "call me at +41 44 668 18 00",
                "+1 (555) 010-9999",
                "call 0049 170 1234567 or 0800 123 456",
                "T-12 is back",
                "2026-11-01 08:15:30",
                "order 4111 1111 1111 1112",
                "IMEI 352099001761481",
                "serial 5CG1234XYZ",
                "SN4111111111111111",
                "00:1A:2B:3C:4D:5E",
                "192.168.100.200 and 10.20.30.40",
                "8f14e45f-ceea-467f-a0e6-3d2f8a1b4c5d",
                "error 0x80070005",
                "DE00 3704 0044 0532 0130 00",
                "the bearer of bad news",
                "sk-skiing-is-what-i-like-to-do",
                "https://host:8443/a@b",
                "mailto:bob@example.com",
                "-----BEGIN PRIVATE KEY----- is what it says",
                "sha 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
                "\uD83D",
                "\uDE00 x",
                "\u0000",
                "a\u0000b",
                "👩‍💻 help"
            })
    void leaves_text_without_a_secret_alone(String text) {
        Redacted redacted = Redaction.redact(text);
        assertThat(redacted.text()).isSameAs(text);
        assertThat(redacted.removed()).isEmpty();
    }

    /** What people really ask, as far as the phrase files are on the class path. */
    @ParameterizedTest
    @MethodSource("phrases")
    void leaves_what_people_ask_alone(String phrase) {
        assertThat(Redaction.redact(phrase).text()).isSameAs(phrase);
    }

    static Stream<String> phrases() throws Exception {
        Stream.Builder<String> phrases = Stream.<String>builder().add("my password expired");
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:intents/*.txt")) {
            file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(phrases);
        }
        return phrases.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "4",
                "4 ",
                "4-",
                "41 ",
                "password ",
                "password:",
                "pw:",
                "pw: ab ",
                "pin:",
                "pin is ",
                "my password is abcdefg ",
                "password for ",
                "password (",
                "sk-",
                "sk-a_",
                "xoxb-",
                "eyJ",
                "eyJaaaaaaaa.",
                "apikey=",
                "bearer ",
                "bearer.",
                "a_",
                "a-",
                "://",
                "://a:",
                "://@",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY----- A",
                "-----END ",
                "DE89 ",
                "DE",
                "\uD83D",
                "\u0000",
                "４",
                "𝗉",
                "\u200b",
                "\n",
                " ",
                "ﷺ",
                "user/pass: ",
                "a is my password ",
                "\"",
                "pw \"",
                "is ",
                "MTk4.a.",
                "hooks.slack.com/services/",
                "the as same like ",
                "password is the same as "
            })
    void takes_linear_time(String unit) {
        String text = unit.repeat(40_000 / unit.length());
        assertThat(Math.min(nanosToRedact(text), nanosToRedact(text))).isLessThan(300_000_000L);
    }

    private static long nanosToRedact(String text) {
        long start = System.nanoTime();
        Redaction.redact(text);
        return System.nanoTime() - start;
    }

    private static String unescaped(String text) {
        return text.replace("\\u200b", "\u200b");
    }
}
