package org.lunzhi.station.notary.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.NoteSignature;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;

/**
 * A server that signs a checkpoint once it has seen that the tree has only grown (C2SP tlog-witness, add-checkpoint).
 * What it saw last it says itself, so nothing has to be remembered here.
 */
final class HttpWitness implements Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final URI address;
    private final VerifierKey key;
    private final PublishedLog log;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private long seen;

    HttpWitness(URI url, VerifierKey key, PublishedLog log) {
        this.address = URI.create(url.toString().replaceAll("/+$", "") + "/add-checkpoint");
        this.key = key;
        this.log = log;
    }

    @Override
    public List<NoteSignature> tell(StoredCheckpoint newest) {
        HttpResponse<String> answer = send(newest);
        if (answer.statusCode() == CONFLICT) {
            seen = size(answer.body());
            answer = send(newest);
        }
        if (answer.statusCode() != OK) {
            throw new WitnessRefused("The witness answered " + answer.statusCode());
        }
        List<NoteSignature> signatures = signatures(answer.body(), newest);
        seen = newest.checkpoint().size();
        return signatures;
    }

    private HttpResponse<String> send(StoredCheckpoint newest) {
        long size = newest.checkpoint().size();
        if (seen > size) {
            throw new WitnessRefused("The witness has seen a tree of " + seen + " leaves, and this one has " + size);
        }
        StringBuilder body = new StringBuilder("old " + seen + "\n");
        log.consistency(seen, size).forEach(hash -> body.append(hash.base64()).append('\n'));
        body.append('\n').append(newest.note().encoded());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new WitnessRefused("The witness does not answer", lost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new WitnessRefused("The station is stopping", stopping);
        }
    }

    private static long size(String body) {
        try {
            return Long.parseLong(body.strip());
        } catch (NumberFormatException nonsense) {
            throw new WitnessRefused("The witness does not say what it saw last", nonsense);
        }
    }

    /** Those of its signatures that are of the key one trusts; there has to be one. */
    private List<NoteSignature> signatures(String body, StoredCheckpoint newest) {
        try {
            List<NoteSignature> told = body.lines().map(NoteSignature::parse).toList();
            List<NoteSignature> own = told.stream().filter(key::isNamedBy).toList();
            List<VerifierKey> unused = new SignedNote(newest.note().text(), own).signedBy(List.of(key));
            return own;
        } catch (NoteRefused faulty) {
            throw new WitnessRefused("The signature of the witness does not hold", faulty);
        }
    }
}
