package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.CONTROL_CHARACTER;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.REQUIRED;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.TOO_LONG;

/** What every piece of text taken into the vault keeps. */
final class TextRule {

    private TextRule() {}

    /** The text without surrounding blanks, if it is one line of at most {@code longest} characters. */
    static String line(String field, String text, int longest) {
        String line = text.strip();
        require(!line.isEmpty(), field, REQUIRED);
        require(line.length() <= longest, field, TOO_LONG);
        require(line.codePoints().noneMatch(TextRule::isNoText), field, CONTROL_CHARACTER);
        return line;
    }

    /** The text as it is, if it has at most {@code longest} characters and no controls but tabs and line ends. */
    static String prose(String field, String text, int longest) {
        require(text.length() <= longest, field, TOO_LONG);
        require(
                text.codePoints().noneMatch(c -> isNoText(c) && c != '\n' && c != '\r' && c != '\t'),
                field,
                CONTROL_CHARACTER);
        return text;
    }

    /** A control character, or half of a surrogate pair, which no encoding can store. */
    private static boolean isNoText(int c) {
        return Character.isISOControl(c) || (c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
    }

    static void require(boolean holds, String field, ContentRefused.Rule rule) {
        if (!holds) {
            throw new ContentRefused(field, rule);
        }
    }
}
