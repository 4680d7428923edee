package org.lunzhi.kernel.notary.independent;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Somebody who has read C2SP and RFC 6962, and none of the product, checks what is handed to them. */
public final class Stranger {

    /** What comes before the bytes of a key where a JDK reads one. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Stranger() {}

    /** Whether a key, written {@code name+id+base64}, has signed a note. */
    public static boolean isSigned(String note, String key) throws GeneralSecurityException {
        int blank = note.lastIndexOf("\n\n") + 1;
        String[] parts = key.split("\\+", 3);
        byte[] kindAndKey = Base64.getDecoder().decode(parts[2]);
        for (String line : note.substring(blank + 1).lines().toList()) {
            String[] words = line.split(" ", 3);
            byte[] idAndSignature = Base64.getDecoder().decode(words[2]);
            boolean named = words[0].equals("\u2014")
                    && words[1].equals(parts[0])
                    && HexFormat.of().formatHex(idAndSignature, 0, 4).equals(parts[1]);
            if (named) {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec(kindAndKey)));
                signature.update(note.substring(0, blank).getBytes(StandardCharsets.UTF_8));
                return signature.verify(Arrays.copyOfRange(idAndSignature, 4, idAndSignature.length));
            }
        }
        return false;
    }

    /** Whether a proof file (C2SP tlog-proof) ties its entry to a checkpoint that a key has signed. */
    public static boolean isProved(String file, String key) throws GeneralSecurityException {
        int blank = file.indexOf("\n\n");
        String note = file.substring(blank + 2);
        List<String> lines = file.substring(0, blank).lines().toList();
        byte[] entry = Base64.getDecoder().decode(after("extra ", lines.get(1)));
        long index = Long.parseLong(after("index ", lines.get(2)));
        List<byte[]> path = new ArrayList<>();
        lines.subList(3, lines.size())
                .forEach(line -> path.add(Base64.getDecoder().decode(line)));
        String[] checkpoint = note.split("\n", -1);
        return lines.get(0).equals("c2sp.org/tlog-proof@v1")
                && isSigned(note, key)
                && Rfc6962.includes(
                        Base64.getDecoder().decode(checkpoint[2]),
                        Long.parseLong(checkpoint[1]),
                        index,
                        Rfc6962.leafHash(entry),
                        path);
    }

    private static String after(String word, String line) {
        return line.startsWith(word) ? line.substring(word.length()) : "";
    }

    private static X509EncodedKeySpec spec(byte[] kindAndKey) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(ED25519);
        all.write(kindAndKey, 1, kindAndKey.length - 1);
        return new X509EncodedKeySpec(all.toByteArray());
    }
}
