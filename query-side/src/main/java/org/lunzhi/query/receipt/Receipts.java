package org.lunzhi.query.receipt;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.BSONException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.notary.NotaryOnDemand;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.entry.NoCommit;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.tree.MissingTile;
import org.lunzhi.query.receipt.ProvenReceipt.Proof;
import org.lunzhi.query.receipt.ProvenReceipt.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receipts with their proofs, for whoever knows the code and the secret. An intake that a checkpoint covers is proved
 * by the first that does, so its receipt is always the same; for another one the notary is asked to sign now.
 */
@Component
public final class Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ORDER = "order-";

    private final EventStore events;
    private final MongoEventLog log;
    private final RawCommits stored;
    private final PublishedLog published;
    private final NotaryOnDemand notary;

    Receipts(EventStore events, MongoEventLog log, RawCommits stored, PublishedLog published, NotaryOnDemand notary) {
        this.events = events;
        this.log = log;
        this.stored = stored;
        this.published = published;
        this.notary = notary;
    }

    /** The receipt of a matter, an order or a dispute, if the secret is its own; the code may be copied in any form. */
    public Optional<ProvenReceipt> find(String code, String secret) {
        return Stream.of(ofGrievance(code, secret), ofOrder(code, secret), ofMediation(code, secret))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<ProvenReceipt> ofGrievance(String code, String secret) {
        return of(ReceiptCode.read(code).grievance().value(), secret);
    }

    Optional<ProvenReceipt> ofOrder(String code, String secret) {
        return of(ORDER + ReceiptCode.read(code).letters(), secret);
    }

    Optional<ProvenReceipt> ofMediation(String code, String secret) {
        return of(ReceiptCode.read(code).mediation().value(), secret);
    }

    private Optional<ProvenReceipt> of(String aggregate, String secret) {
        try (Stream<? extends DomainEventMessage<?>> told =
                events.readEvents(aggregate).asStream()) {
            return told.findFirst()
                    .flatMap(first -> Intake.of(first.getPayload()))
                    .filter(intake -> intake.isOpenedBy(secret))
                    .map(intake -> proved(intake, aggregate));
        }
    }

    private ProvenReceipt proved(Intake intake, String aggregate) {
        Commit commit = log.commits().ofAggregate(aggregate, 0).get(0);
        return covering(commit.number())
                .map(signed -> proved(intake, commit, signed))
                .orElseGet(() -> ProvenReceipt.without(intake, stored(commit), Status.PENDING));
    }

    private ProvenReceipt proved(Intake intake, Commit commit, StoredCheckpoint signed) {
        try {
            LeafProof proof = proof(commit.number(), signed);
            return ProvenReceipt.proved(intake, proof.entry(), Proof.of(proof, signed, signer(signed)));
        } catch (MissingTile | Difference | NoCommit | BSONException | IllegalArgumentException damaged) {
            LOG.error("Commit {} cannot be proved; verify the log", commit.number(), damaged);
            return ProvenReceipt.without(intake, stored(commit), Status.LOST);
        }
    }

    /** A proof that holds: residents are never given one that does not. */
    private LeafProof proof(long leaf, StoredCheckpoint signed) {
        LeafProof proof = new LeafProof(
                published.entry(leaf),
                published.inclusion(leaf, signed.checkpoint().size()),
                signed.witnessed());
        Checkpoint unused = proof.verify(
                published.keys().stream().map(StoredKeys.Entry::key).toList());
        return proof;
    }

    private Optional<StoredCheckpoint> covering(long leaf) {
        return published.firstWith(leaf).or(() -> {
            Optional<StoredCheckpoint> unused = notary.signedNow(PATIENCE);
            return published.firstWith(leaf);
        });
    }

    /** What the leaf says, or will say once it is signed, by the commit itself. */
    private LogEntry stored(Commit commit) {
        return stored.page(commit.position(), 1).stream()
                .findFirst()
                .map(LogEntry::of)
                .orElseThrow(() -> new LogRefused("Commit " + commit.number() + " is no longer in the log"));
    }

    private @Nullable String signer(StoredCheckpoint signed) {
        return published.keys().stream()
                .map(StoredKeys.Entry::key)
                .filter(key -> signed.note().signatures().stream().anyMatch(key::isNamedBy))
                .map(VerifierKey::toString)
                .findFirst()
                .orElse(null);
    }
}
