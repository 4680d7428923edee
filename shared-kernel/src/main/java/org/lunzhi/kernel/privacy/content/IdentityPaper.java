package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.BAD_FORMAT;

import java.util.Locale;

/** An identity paper by kind and number; only a resident number has a check digit that can be held against it. */
public record IdentityPaper(Kind kind, String number) {

    /** The papers a station accepts. */
    public enum Kind {
        /** 居民身份证, and the residence permits numbered like it. */
        RESIDENT_CARD,
        /** 港澳台居民居住证. */
        RESIDENCE_PERMIT,
        /** 户口簿. */
        HOUSEHOLD_BOOKLET,
        /** 护照. */
        PASSPORT,
        /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. */
        TRAVEL_PERMIT,
        /** 外国人永久居留身份证. */
        FOREIGN_PERMANENT_RESIDENT_CARD,
        /** 统一社会信用代码 of an organisation. */
        SOCIAL_CREDIT_CODE,
        /** Any other paper the station was shown. */
        OTHER
    }

    private static final int LONGEST = 30;

    IdentityPaper checked() {
        String plain = TextRule.line("identity.number", number, LONGEST).toUpperCase(Locale.ROOT);
        TextRule.require(plain.codePoints().allMatch(IdentityPaper::isPlain), "identity.number", BAD_FORMAT);
        if (kind == Kind.RESIDENT_CARD) {
            ResidentNumber.require("identity.number", plain);
        }
        return new IdentityPaper(kind, plain);
    }

    @Override
    public String toString() {
        return "IdentityPaper[kind=" + kind + "]";
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '(' || c == ')');
    }
}
