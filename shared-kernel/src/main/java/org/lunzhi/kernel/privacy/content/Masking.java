package org.lunzhi.kernel.privacy.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How personal values are shown to readers who need not know them. The common mask "first 6, last 4" of a resident
 * number leaves about 33 candidates once the birth year is known, so one character at either end is all that stays.
 */
public final class Masking {

    private static final String HIDDEN = "***";
    private static final int MOBILE_DIGITS = 11;

    private static final Pattern TOWN = Pattern.compile("^.*?(?:镇|乡|街道|办事处)");
    private static final Pattern DISTRICT = Pattern.compile("^.*?(?:区|县|市)(?!.*(?:区|县|市))");
    private static final Pattern PLACE =
            Pattern.compile("^.*?[^\\s,,、;号栋幢楼室组](?:村(?!民)|社区|小区|新区|花园|家园|庄园|公寓|大院|苑|屯|嘎查)");

    private Masking() {}

    /** {@code 李某某} becomes {@code 李**}, whatever its length. */
    public static String name(String name) {
        return name.isEmpty() ? "**" : Character.toString(name.codePointAt(0)) + "**";
    }

    /** {@code 13800005678} becomes {@code 138****5678}; of shorter numbers only the last two digits stay. */
    public static String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        if (digits.length() >= MOBILE_DIGITS) {
            return digits.substring(digits.length() - MOBILE_DIGITS, digits.length() - 8)
                    + "****"
                    + digits.substring(digits.length() - 4);
        }
        return "****" + digits.substring(Math.max(0, digits.length() - 2));
    }

    /** First and last character of an identity number; of numbers of fewer than six characters none. */
    public static String identity(String number) {
        int length = number.length();
        return length < 6 ? "*".repeat(length) : number.charAt(0) + "*".repeat(length - 2) + number.charAt(length - 1);
    }

    /**
     * The address down to village or compound; if neither is recognised, to the town, else the district, else
     * nothing.
     */
    public static String address(String address) {
        String town = leading(TOWN, address);
        String place = leading(PLACE, address.substring(town.length()));
        String kept = town + place;
        if (kept.isEmpty()) {
            kept = leading(DISTRICT, address);
        }
        return kept.length() == address.length() ? kept : kept + HIDDEN;
    }

    private static String leading(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
