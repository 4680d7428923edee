package org.lunzhi.kernel.privacy.content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds resident, bank and telephone numbers in free text, so that a writer can be warned and a copy be redacted.
 * Numbers may be written with blanks, hyphens or full-width digits. Local numbers without area code look like dates
 * and amounts, and are not found.
 */
public final class PersonalDataDetector {

    /** What kind of number was found; earlier kinds win where two would overlap. */
    public enum Kind {
        RESIDENT_NUMBER("[1-9](?:G?D){16}G?[DXxX]|[1-9]D{14}") {
            @Override
            boolean holds(String digits) {
                // A mistyped check digit still points at a person, so only the birth date is asked for.
                String date = digits.length() == 18 ? digits.substring(6, 14) : "19" + digits.substring(6, 12);
                return ResidentNumber.isBirthDate(date);
            }
        },
        BANK_NUMBER("[3-9](?:G?D){15,18}") {
            @Override
            boolean holds(String digits) {
                return hasLuhnDigit(digits);
            }
        },
        PHONE_NUMBER("(?:(?:\\+|00)?86G?)?1G?[3-9](?:G?D){9}|\\(?0(?:10|2D|[3-9]DD)\\)?G?D{3,4}G?D{4}") {
            @Override
            boolean holds(String digits) {
                return true;
            }
        };

        private final Pattern pattern;

        Kind(String shape) {
            String digitsAndGaps = shape.replace("G", "[ \\-\\u3000]").replace("D", "\\p{Nd}");
            this.pattern = Pattern.compile("(?<!\\p{Nd})(?:" + digitsAndGaps + ")(?!\\p{Nd})");
        }

        abstract boolean holds(String digits);
    }

    /** Where a number stands in the text ({@code from} included, {@code to} excluded, in chars), never the number. */
    public record Finding(Kind kind, int from, int to) {}

    private PersonalDataDetector() {}

    /** All findings in the order of the text. */
    public static List<Finding> findings(String text) {
        List<Finding> findings = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            while (matcher.find()) {
                boolean free = taken.get(matcher.start(), matcher.end()).isEmpty();
                if (free && kind.holds(plain(matcher.group()))) {
                    findings.add(new Finding(kind, matcher.start(), matcher.end()));
                    taken.set(matcher.start(), matcher.end());
                }
            }
        }
        findings.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(findings);
    }

    /** The text with every finding replaced by stars, for readers beyond the handler. */
    public static String redacted(String text) {
        StringBuilder redacted = new StringBuilder(text);
        for (Finding finding : findings(text)) {
            redacted.replace(finding.from(), finding.to(), "*".repeat(finding.to() - finding.from()));
        }
        return redacted.toString();
    }

    private static String plain(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.codePoints()
                .filter(c -> Character.isDigit(c) || Character.isLetter(c))
                .forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : 'X'));
        return digits.toString();
    }

    private static boolean hasLuhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
