package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.BAD_CHECK_DIGIT;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.BAD_FORMAT;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.NO_SUCH_BIRTH_DATE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The 18-digit resident number of GB 11643: region, birth date, order and a check digit by ISO 7064 MOD 11-2. */
public final class ResidentNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private ResidentNumber() {}

    /** Whether 18 characters have the shape, a possible birth date and the right check digit. */
    public static boolean isValid(String number) {
        return SHAPE.matcher(number).matches() && hasBirthDate(number) && hasCheckDigit(number);
    }

    static void require(String field, String number) {
        TextRule.require(SHAPE.matcher(number).matches(), field, BAD_FORMAT);
        TextRule.require(hasBirthDate(number), field, NO_SUCH_BIRTH_DATE);
        TextRule.require(hasCheckDigit(number), field, BAD_CHECK_DIGIT);
    }

    /** Whether eight digits are a date of the calendar on which somebody can have been born. */
    static boolean isBirthDate(String date) {
        try {
            return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE).getYear() >= 1800;
        } catch (DateTimeException noSuchDate) {
            return false;
        }
    }

    private static boolean hasBirthDate(String number) {
        return isBirthDate(number.substring(6, 14));
    }

    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return number.charAt(17) == CHECK_DIGITS.charAt(sum % 11);
    }
}
