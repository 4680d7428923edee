package org.lunzhi.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs about the log, ready made; whoever does not trust them makes them from the tiles. */
@RestController
@RequestMapping("/api/log")
class LogProofController {

    private final PublishedLog log;
    private final Leaves leaves;

    LogProofController(PublishedLog log, Leaves leaves) {
        this.log = log;
        this.leaves = leaves;
    }

    /**
     * That an event is in the log: by its position, by its name {@code aggregate/sequence}, or by its aggregate and
     * either its sequence number there or its id. Without a size, in the newest tree.
     */
    @GetMapping("/inclusion")
    InclusionProof inclusion(
            Reader reader,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable Long size) {
        long leaf = leaves.find(new Leaves.Wanted(position, aggregate, sequence, event));
        long published = log.size();
        if (size == null && leaf >= published) {
            return InclusionProof.pending(leaf);
        }
        long asked = checkedSize("size", size == null ? published : size, leaf + 1, published);
        return InclusionProof.of(log, leaf, asked);
    }

    /** That the tree of a size is the beginning of that of a later one; without a later one, of the newest. */
    @GetMapping("/consistency")
    ConsistencyProof consistency(
            Reader reader, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        long published = log.size();
        long newer = checkedSize("to", to == null ? published : to, 0, published);
        long older = checkedSize("from", from, 0, newer);
        return new ConsistencyProof(
                older,
                log.root(older).base64(),
                newer,
                log.root(newer).base64(),
                log.consistency(older, newer).stream().map(Hash::base64).toList());
    }

    /** Checkpoints, newest first; the next page begins below the last size of this one. */
    @GetMapping("/checkpoints")
    CheckpointPage checkpoints(
            Reader reader,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > PageQuery.LARGEST) {
            throw new BadQuestion(
                    "limit",
                    "每页 1 至 " + PageQuery.LARGEST + " 行。",
                    "A page holds 1 to " + PageQuery.LARGEST + " rows.");
        }
        List<StoredCheckpoint> rows = log.checkpoints(after == null ? Long.MAX_VALUE : after, limit);
        return CheckpointPage.of(rows, rows.size() == limit);
    }

    private static long checkedSize(String parameter, long size, long least, long most) {
        if (size < least || size > most) {
            throw new BadQuestion(
                    parameter,
                    "应为 " + least + " 至 " + most + " 的树大小。",
                    "The size of a tree, from " + least + " to " + most + ".");
        }
        return size;
    }

    /** A proof that one tree is the beginning of another; roots and hashes in base64. */
    record ConsistencyProof(long from, String fromRoot, long to, String toRoot, List<String> path) {}
}
