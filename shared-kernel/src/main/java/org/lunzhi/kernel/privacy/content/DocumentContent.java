package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.REQUIRED;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.TOO_LARGE;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.TOO_MANY;

import java.util.List;

/** What a document says: its text, its attachments, or both, small enough to be stored in one piece. */
public record DocumentContent(String text, List<Attachment> attachments) {

    public static final int LONGEST_TEXT = 500_000;
    public static final int MOST_ATTACHMENTS = 20;

    /** All attachments together; with the longest text this stays well below the 16 MB a database document may have. */
    public static final int LARGEST_ATTACHMENTS = 12 * 1024 * 1024;

    public DocumentContent {
        attachments = List.copyOf(attachments);
    }

    /** The same content, or {@link ContentRefused}; asked for on writing only, as with {@link Particulars}. */
    public DocumentContent checked() {
        TextRule.require(attachments.size() <= MOST_ATTACHMENTS, "attachments", TOO_MANY);
        long size = attachments.stream().mapToLong(Attachment::size).sum();
        TextRule.require(size <= LARGEST_ATTACHMENTS, "attachments", TOO_LARGE);
        TextRule.require(!text.isBlank() || !attachments.isEmpty(), "text", REQUIRED);
        return new DocumentContent(
                TextRule.prose("text", text, LONGEST_TEXT),
                attachments.stream().map(Attachment::checked).toList());
    }

    public static DocumentContent text(String text) {
        return new DocumentContent(text, List.of());
    }

    @Override
    public String toString() {
        return "DocumentContent[" + text.length() + " characters, " + attachments.size() + " attachments]";
    }
}
