package dev.frontdesk.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bank account numbers by ISO 13616: known country, its length, and a remainder of 1 modulo 97. */
final class Ibans implements SecretFinder {

    /** Country and length, from the registry of ISO 13616. */
    private static final String LENGTHS = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 \
            EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 \
            KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 \
            PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 \
            VA22 VG24 XK20 YE30""";

    private static final Map<String, Integer> LENGTH = lengths();

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String country : LENGTHS.split(" ")) {
            lengths.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    @Override
    public void find(String text, List<Span> found) {
        for (int i = 0; i + 14 < text.length(); i++) {
            if (looksLikeStart(text, i)) {
                int end = end(text, i);
                if (end > 0) {
                    found.add(new Span(i, end, Secret.IBAN));
                    i = end - 1;
                }
            }
        }
    }

    private static boolean looksLikeStart(String text, int i) {
        return Glyphs.isAsciiLetter(text.charAt(i))
                && Glyphs.isAsciiLetter(text.charAt(i + 1))
                && !Glyphs.isAlphanumeric(Glyphs.at(text, i - 1));
    }

    private static int end(String text, int start) {
        StringBuilder iban = new StringBuilder(34);
        Integer length = LENGTH.get(upper(text.substring(start, start + 2)));
        int i = start;
        int gap = 0;
        while (length != null && iban.length() < length && gap < 2 && i < text.length()) {
            char c = text.charAt(i++);
            if (Glyphs.isAlphanumeric(c)) {
                iban.append(c);
                gap = 0;
            } else {
                gap = c == ' ' || c == '-' || c == '.' ? gap + 1 : 2;
            }
        }
        boolean whole = length != null && iban.length() == length && !Glyphs.isAlphanumeric(Glyphs.at(text, i));
        return whole && isValid(upper(iban.toString())) ? i : -1;
    }

    /** Upper case by ASCII's rule: the text may be in any language, an account number is not. */
    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            upper.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return upper.toString();
    }

    private static boolean isValid(String iban) {
        int remainder = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1 && Glyphs.isDigit(iban.charAt(2)) && Glyphs.isDigit(iban.charAt(3));
    }
}
