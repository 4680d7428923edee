package org.lunzhi.station.notary;

import java.time.Duration;
import java.time.Instant;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.notary.NotaryOnDemand;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A checkpoint on demand. */
@RestController
@RequestMapping("/api/log/checkpoints")
class CheckpointController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NotaryOnDemand notary;

    CheckpointController(NotaryOnDemand notary) {
        this.notary = notary;
    }

    /** Signs what is in the log by now, and answers the checkpoint that covers it. */
    @PostMapping
    @ResponseStatus(HttpStatus.OK)
    SignedCheckpoint sign() {
        return notary.signedNow(PATIENCE)
                .map(SignedCheckpoint::of)
                .orElseThrow(() -> new LogUnavailable("The log cannot be signed now"));
    }

    /**
     * A checkpoint.
     *
     * @param size commits that it covers
     * @param root of the tree, in base64
     * @param note the signed note
     */
    record SignedCheckpoint(long size, String root, Instant signedAt, String note) {

        static SignedCheckpoint of(StoredCheckpoint stored) {
            return new SignedCheckpoint(
                    stored.checkpoint().size(),
                    stored.checkpoint().root().base64(),
                    stored.signedAt(),
                    stored.witnessed().encoded());
        }
    }
}
