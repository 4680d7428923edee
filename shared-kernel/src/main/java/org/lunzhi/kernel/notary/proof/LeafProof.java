package org.lunzhi.kernel.notary.proof;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.entry.NoCommit;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Proofs;

/**
 * That a commit is in the log, as C2SP tlog-proof writes it, with the entry as its extra part.
 *
 * @param entry what the leaf says
 * @param path hashes from the leaf's sibling upwards
 * @param checkpoint the signed note on the tree
 */
public record LeafProof(LogEntry entry, List<Hash> path, SignedNote checkpoint) {

    /** The first line of every such file. */
    public static final String FORMAT = "c2sp.org/tlog-proof@v1";

    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(FORMAT) + "\nextra (\\S+)\nindex (0|[1-9]\\d{0,18})\n((?:\\S+\n){0,64})\n");

    public LeafProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a file; nothing of it has been checked then.
     *
     * @throws NoteRefused if it is no such file
     */
    public static LeafProof parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.lookingAt()) {
            throw new NoteRefused("A proof begins with the lines " + FORMAT + ", extra and index");
        }
        try {
            LogEntry entry = LogEntry.from(Base64.getDecoder().decode(form.group(1)));
            if (entry.number() != Long.parseLong(form.group(2))) {
                throw new NoteRefused("The entry is that of leaf " + entry.number() + ", not " + form.group(2));
            }
            List<Hash> path = form.group(3).lines().map(Hash::parse).toList();
            return new LeafProof(entry, path, SignedNote.parse(text.substring(form.end())));
        } catch (NoCommit | IllegalArgumentException nonsense) {
            throw new NoteRefused("The proof is not readable: " + nonsense.getMessage(), nonsense);
        }
    }

    /** The file. */
    public String text() {
        String extra = Base64.getEncoder().encodeToString(entry.bytes());
        String hashes = path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
        return FORMAT + "\nextra " + extra + "\nindex " + entry.number() + "\n" + hashes + "\n" + checkpoint.encoded();
    }

    /**
     * The checkpoint, once one of these keys has signed it and the leaf is in its tree.
     *
     * @throws Difference if not
     */
    public Checkpoint verify(Collection<VerifierKey> keys) {
        Checkpoint signed = signedBy(keys);
        if (!Proofs.includes(signed.root(), signed.size(), entry.number(), entry.leaf(), path)) {
            throw new Difference(
                    Check.CHECKPOINTS,
                    entry.position(),
                    "commit " + entry.number() + " is not in the tree of the checkpoint of " + signed.size());
        }
        return signed;
    }

    private Checkpoint signedBy(Collection<VerifierKey> keys) {
        try {
            List<VerifierKey> signers = checkpoint.signedBy(keys);
            Checkpoint signed = Checkpoint.parse(checkpoint.text());
            if (signers.stream().noneMatch(key -> key.name().equals(signed.origin()))) {
                throw new NoteRefused("It is of the log " + signed.origin() + ", whose key is not given");
            }
            return signed;
        } catch (NoteRefused forged) {
            throw new Difference(
                    Check.CHECKPOINTS,
                    entry.position(),
                    "the checkpoint does not hold: " + forged.getMessage(),
                    forged);
        }
    }
}
