package dev.frontdesk.chat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The words around a password, and the words that are none: "my password is expired" gives nothing away. */
final class PasswordWords {

    /** What announces a password, in the desk's languages and with the usual slips of the finger. */
    static final Set<String> PASSWORD = words("""
            password passwords passwort passwörter pasword passwrod passowrd passwrd paswort passwird pssword passord \
            passwd pwd pw psw pswd pword passcode passphrase kennwort losungswort contraseña mdp wachtwoord parola lozinka""");

    /** What announces one only if something like a password follows. */
    static final Set<String> VAGUE = words("pass login logon credentials creds credential");

    /** What announces digits. */
    static final Set<String> PIN = words("pin pins pincode puk cvv cvc");

    static final Set<String> USER = words("user username login logon name benutzer benutzername account email mail id");

    /** Somebody else is talked about from here on: "to a colleague while I was ill". */
    static final Set<String> NEW_CLAUSE =
            Set.of("while", "when", "because", "since", "although", "i", "he", "she", "we", "they");

    static final Set<String> VERBS =
            words("is was are be ist war lautet lautete heisst heißt est es era equals becomes remains bleibt è");

    /** Between verb and password: "is now …", "was set to …". */
    static final Set<String> AFTER_VERB = words("""
            now still currently just actually simply literally always also probably again set changed reset updated called \
            to jetzt noch aktuell derzeit immer einfach maintenant indeed only be been as follows following""");

    /** After these only what looks like a password counts: "is the same as Sommer2024". */
    static final Set<String> SOFT = words("the same as something like not longer no word das der dasselbe wie nicht");

    static final Set<String> PREPOSITIONS =
            words("for of on to at in from with für von zum zur vom der des vpn wifi wlan pour de du del para per di");

    static final Set<String> SETTERS = words("changed set updated change reset modified geändert gesetzt");

    static final Set<String> OWNERS = words("""
            my the his her our their your new old current temporary temp initial default mein meine das sein ihr unser \
            guest wifi windows admin user root local vpn login sap same""");

    /** What is done to a password, so that the word behind it names whose it is: "reset password mmeier2". */
    static final Set<String> REQUESTS = words(
            "reset resetting forgot forgotten lost change unlock new need expired zurücksetzen vergessen unblock locked");

    /** After a plain word these show that the sentence said all it wanted: "is swordfish and it fails". */
    static final Set<String> GOES_ON = words("""
            and but or so if when because since please pls plz can could would thanks thank thx cheers it i which for on in \
            at with what why und aber oder bitte danke weil wenn für im bei mit wegen et mais merci anymore btw fyi ok okay""");

    static final Set<String> UNITS = words("""
            character characters char chars digit digits letter letters number numbers symbol symbols sign signs day days week \
            weeks month months year years hour hours hr hrs minute minutes min mins second seconds time times try tries \
            attempts attempt percent zeichen ziffern stellen buchstaben tage tagen wochen monate jahre stunden minuten mal x \
            of days' more long people persons users accounts""");

    /** Products that look like a password: a word with a digit in it. */
    static final Set<String> PRODUCTS = words("""
            office365 o365 m365 ms365 microsoft365 d365 dynamics365 windows10 windows11 windows7 windows8 win10 win11 win7 \
            1password s4hana sap4hana s/4hana exchange2016 exchange2019 office2016 office2019 office2021 server2016 server2019 \
            server2022 sha1 sha256 md5 base64 utf8 utf-8 3cx 365 oauth2 saml2 wpa2 wpa3 ipv4 ipv6 http2 log4j mp3 mp4 2fa mfa2 \
            adobe2024 autocad2024 autocad2025 office-365 windows-10 windows-11 iphone13 iphone14 iphone15 iphone16 iphone17 \
            1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 1x 2x 3x 4x 5x 10x 24h 48h 24/7 9am 5pm""");

    /** Everything else people say of a password without saying it. */
    static final Set<String> HARMLESS = words("""
            expired expires expire expiring expiry expiration lapsed overdue outdated old new locked unlocked blocked barred \
            disabled enabled deactivated suspended frozen wrong incorrect invalid bad false right correct valid fine good great \
            ok okay okey working works work broken busted borked bust failing fails failed fail faulty dead gone missing lost \
            forgotten forgot unknown known weak strong short long shorter longer simple complex complicated easy hard difficult \
            tricky secure insecure unsafe safe secret confidential private public shared common same different identical similar \
            equal unique ready required needed necessary mandatory optional empty blank none null nothing nil n/a na tbd tba \
            undefined anything something everything nowhere somewhere anywhere here there elsewhere away up down out off on in \
            at by for from with without within into onto over under after before about around near past due to too so such as \
            and or but nor not no never ever always often sometimes usually rarely only just still already yet again once twice \
            now then today tomorrow yesterday tonight soon later immediately recently lately currently actually really \
            very quite pretty rather totally completely absolutely definitely certainly probably possibly maybe perhaps \
            apparently obviously clearly basically literally simply supposedly also even almost nearly exactly all any both each \
            every some few many much more most less least several enough half another other else own one two three four five \
            six seven eight nine ten first second third last next previous final initial default temporary temp permanent \
            standard current present actual latest original automatic automatically manually a an the this that these those \
            it its it's i i'm im i've me my mine you your yours he she they them their his her we us our ours who whom whose \
            what which when where why how whatever whether if unless until till while because since though although than like \
            am is are was were be been being do does did done doing don't doesn't didn't dont doesnt didnt have has had having \
            haven't hasn't can can't cant cannot could couldn't will won't wont would wouldn't should shouldn't must may might \
            shall need needs want wants wanted make makes made get gets got getting give given go goes going went come comes \
            coming keep keeps kept keeping let lets let's put say says said saying see seen seems show shows shown take takes \
            taken tell told think try tried trying use used using uses help helps helping ask asks asked asking please pls plz \
            kindly thanks thank thx cheers regards hi hello hey dear sorry urgent urgently asap yes yep yeah nope correctly \
            incorrectly properly accepted rejected refused denied declined recognised recognized accepting allowed permitted \
            forbidden prohibited protected encrypted hashed stored saved cached remembered synced synchronised synchronized \
            syncing changed changing change changes reset resetting resets resetted updated updating update renewed replaced \
            rotated revoked removed deleted erased created generated set setting assigned issued sent mailed emailed texted \
            printed written typed entered pasted copied shown displayed visible hidden masked exposed leaked compromised hacked \
            stolen breached guessed cracked pwned phished known case-sensitive case sensitive insensitive uppercase lowercase \
            capital alphanumeric numeric minimum maximum limited unlimited above below behind inside outside between against \
            annoying confusing frustrating looping missing expiring acting looking asking getting running causing being having \
            stuck slow odd strange weird funny crazy ridiculous stupid silly nonsense rubbish crap shit fucked screwed messed \
            useless pointless impossible possible available unavailable inaccessible accessible readable unreadable acceptable \
            unacceptable guessable reusable usable unusable memorable changeable mismatched mismatch matching match matches \
            history policy rule rules reset-link link links email mail manager vault safe field box prompt page screen window \
            form dialog dialogue error errors message warning problem problems issue issues trouble question questions request \
            requests information info hint hints clue idea database portal tool app application website site server account \
            accounts user users username login logins credentials password passwords passwort kennwort passcode pin sso mfa ad \
            ldap okta azure entra kerberos radius vpn wifi wlan wi-fi windows outlook teams sap citrix office google apple \
            android iphone chrome edge firefox keepass bitwarden lastpass linux mac macos excel word sharepoint onedrive zoom \
            slack discord jira github gitlab internet intranet laptop computer phone pc printer device devices keyboard \
            unaccepted unrecognised unrecognized unchanged unset untouched unsaved unreachable unresponsive nonexistent \
            ineffective inactive active alive ancient obsolete obvious terrible horrible awful awesome perfect nice cool \
            sufficient insufficient compliant noncompliant non-compliant non-expiring self-service up-to-date out-of-date \
            capitalised capitalized capitalisation misspelled misspelt mistyped typo typos altered tampered bouncing flagged \
            needed require requires requirement requirements valid-looking ending ends ended end beginning starting started \
            starts begins stopped stops stop quit broke breaks toast kaput kaputt kapput nearly-expired about-to-expire \
            abgelaufen abläuft läuft laufen gesperrt entsperrt vergessen falsch richtig ungültig gültig unbekannt bekannt weg \
            verloren nicht nichts kein keine keines mehr schon noch wieder immer nie jetzt heute morgen gestern bald ist sind \
            war wird werden wurde worden sein muss müssen soll sollte kann könnte darf will möchte bitte danke hilfe neu neue \
            neues alt altes leer defekt fehlerhaft zurückgesetzt zurücksetzen geändert ändern gleich dasselbe derselbe gut \
            schlecht kurz lang sicher unsicher schwach stark einfach schwierig kompliziert geheim ein eine einen der die das \
            den dem des mein meine ihr ihre sein seine unser unsere und oder aber wenn weil dass ob wie was wer wo warum wann \
            zu für von mit bei nach aus auf an im in am um ich du er sie es wir mir mich dir hallo guten dringend notwendig \
            nötig erforderlich gespeichert akzeptiert angenommen abgelehnt nochmal anders identisch ok. \
            expiré expire oublié perdu faux incorrecte correct bloqué verrouillé changé nouveau ancien pas le la les un une \
            caducado olvidado incorrecta bloqueado perdido""");

    private static final Set<String> HARMLESS_WITH_A_SLIP = neighbours(HARMLESS);
    private static final Set<String> HARMLESS_CONSONANTS = skeletons(HARMLESS);

    private static final int SHORTEST_FOR_A_SLIP = 5;
    private static final int LONGEST_WORD = 20;

    private PasswordWords() {}

    /** True if the lower-case word says something about a password instead of being one, typing slips included. */
    static boolean isHarmless(String word) {
        if (HARMLESS.contains(word) || word.endsWith("ed") && word.length() > 5 || word.endsWith("n't")) {
            return true;
        }
        boolean mayBeSlip = word.length() >= SHORTEST_FOR_A_SLIP && word.length() <= LONGEST_WORD;
        return mayBeSlip && (hasNeighbour(word) || word.length() > 5 && HARMLESS_CONSONANTS.contains(skeleton(word)));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(Arrays.asList(text.split("\\s+"))));
    }

    /** One letter too many, too few, another, or two swapped: both words become the same when each loses at most one letter. */
    private static boolean hasNeighbour(String word) {
        if (HARMLESS_WITH_A_SLIP.contains(word)) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            if (HARMLESS_WITH_A_SLIP.contains(without(word, i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> neighbours(Set<String> words) {
        Set<String> neighbours = new HashSet<>();
        for (String word : words) {
            if (word.length() >= SHORTEST_FOR_A_SLIP) {
                neighbours.add(word);
                for (int i = 0; i < word.length(); i++) {
                    neighbours.add(without(word, i));
                }
            }
        }
        return Set.copyOf(neighbours);
    }

    private static String without(String word, int i) {
        return word.substring(0, i) + word.substring(i + 1);
    }

    private static Set<String> skeletons(Set<String> words) {
        Set<String> skeletons = new HashSet<>();
        for (String word : words) {
            if (word.length() > 6) {
                skeletons.add(skeleton(word));
            }
        }
        return Set.copyOf(skeletons);
    }

    /** First letter and the consonants, doubled ones once: expired, expierd and experied are all e-xprd. */
    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder(word.length()).append(word.charAt(0));
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if ("aeiouyäöü".indexOf(c) < 0 && c != word.charAt(i - 1)) {
                skeleton.append(c);
            }
        }
        return skeleton.length() >= 4 ? skeleton.toString() : word;
    }
}
