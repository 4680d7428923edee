package org.lunzhi.query.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of what a resident brought, with the proof that it is in the log. */
@RestController
@RequestMapping("/api/resident")
class ReceiptController {

    private static final String TOKEN = "Requester-Token";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/grievances/{code}/receipt")
    ResponseEntity<ProvenReceipt> ofGrievance(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return shown(receipts.ofGrievance(code, token));
    }

    @GetMapping("/orders/{code}/receipt")
    ResponseEntity<ProvenReceipt> ofOrder(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return shown(receipts.ofOrder(code, token));
    }

    @GetMapping("/mediations/{code}/receipt")
    ResponseEntity<ProvenReceipt> ofMediation(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return shown(receipts.ofMediation(code, token));
    }

    /** The proof alone, as a file that verifiers of C2SP read. */
    @GetMapping("/grievances/{code}/receipt/proof")
    ResponseEntity<byte[]> proofOfGrievance(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return file(receipts.ofGrievance(code, token));
    }

    /** The same for an order. */
    @GetMapping("/orders/{code}/receipt/proof")
    ResponseEntity<byte[]> proofOfOrder(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return file(receipts.ofOrder(code, token));
    }

    /** The same for a dispute. */
    @GetMapping("/mediations/{code}/receipt/proof")
    ResponseEntity<byte[]> proofOfMediation(@PathVariable String code, @RequestHeader(TOKEN) String token) {
        return file(receipts.ofMediation(code, token));
    }

    private static ResponseEntity<ProvenReceipt> shown(Optional<ProvenReceipt> found) {
        return found.map(receipt ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipt))
                .orElseThrow(NothingHere::new);
    }

    private static ResponseEntity<byte[]> file(Optional<ProvenReceipt> found) {
        ProvenReceipt receipt = found.orElseThrow(NothingHere::new);
        String proof = receipt.proven().file();
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(receipt.code() + ".tlog-proof")
                .build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(proof.getBytes(StandardCharsets.UTF_8));
    }
}
