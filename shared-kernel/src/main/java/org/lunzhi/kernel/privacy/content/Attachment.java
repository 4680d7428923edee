package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.BAD_FORMAT;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file attached to a document: its own name, media type and bytes. */
public final class Attachment {

    private static final int LONGEST_NAME = 200;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]{0,99}");

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    public Attachment(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    Attachment checked() {
        TextRule.require(MEDIA_TYPE.matcher(mediaType).matches(), "attachments.mediaType", BAD_FORMAT);
        return new Attachment(TextRule.line("attachments.name", name, LONGEST_NAME), mediaType, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(bytes));
    }

    /** A file's name often names a person. */
    @Override
    public String toString() {
        return "Attachment[mediaType=" + mediaType + ", " + bytes.length + " bytes]";
    }
}
