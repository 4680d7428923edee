package org.lunzhi.kernel.notary.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.lunzhi.kernel.notary.tree.Hash;

/** The small print of signed notes: names, ids of keys, base64. */
final class Notes {

    /** Names are not empty and have neither white space nor a plus sign. */
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");

    private Notes() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new NoteRefused("A key's name has neither white space nor a plus sign, and is not empty");
        }
        return name;
    }

    /** The first four bytes of the hash over name, line feed and key, the key with its kind before it. */
    static int idOf(String name, byte[] kindAndKey) {
        byte[] prefix = bytes(name + "\n");
        byte[] all = Arrays.copyOf(prefix, prefix.length + kindAndKey.length);
        System.arraycopy(kindAndKey, 0, all, prefix.length, kindAndKey.length);
        return ByteBuffer.wrap(Hash.of(all).bytes()).getInt();
    }

    static byte[] kindAndKey(KeyAlgorithm algorithm, byte[] key) {
        return ByteBuffer.allocate(1 + key.length)
                .put(algorithm.number())
                .put(key)
                .array();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] fromBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException nonsense) {
            throw new NoteRefused("This is no base64: " + text, nonsense);
        }
        throw new NoteRefused("This is not the only way to write these bytes in base64: " + text);
    }
}
