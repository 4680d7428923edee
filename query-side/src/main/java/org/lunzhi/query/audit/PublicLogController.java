package org.lunzhi.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.tree.TileId;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles publishes it: anybody may read it, and nothing in it tells what a commit holds. */
@RestController
@RequestMapping("/log")
class PublicLogController {

    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** Tiles never change once they are full. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Narrower ones do not change either, but nobody needs them for long. */
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublishedLog log;

    PublicLogController(PublishedLog log) {
        this.log = log;
    }

    /** The newest checkpoint with all its signatures. */
    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        SignedNote note = log.newest().orElseThrow(NothingHere::new).witnessed();
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(note.encoded().getBytes(StandardCharsets.UTF_8));
    }

    /** A tile of hashes or a bundle of entries. */
    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + "/log/".length());
        TileId id = TileId.parse(path).orElseThrow(NothingHere::new);
        byte[] content = log.bytes(id).orElseThrow(NothingHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(id.isFull() ? FOR_EVER : FOR_A_WHILE)
                .body(content);
    }

    /** The public keys, oldest first. */
    @GetMapping("/keys")
    List<PublishedKey> keys() {
        return log.keys().stream().map(PublishedKey::of).toList();
    }

    /**
     * A public key.
     *
     * @param key as verifiers take it: name, id and key
     * @param introduction the note by which the key before hands over to this one; none for the first
     */
    record PublishedKey(String key, Instant since, @Nullable String introduction) {

        static PublishedKey of(StoredKeys.Entry entry) {
            return new PublishedKey(
                    entry.key().toString(),
                    entry.since(),
                    entry.introduction().map(SignedNote::encoded).orElse(null));
        }
    }
}
