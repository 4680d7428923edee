package org.lunzhi.station.resident;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.query.receipt.ProvenReceipt;
import org.lunzhi.query.receipt.Receipts;
import org.lunzhi.station.shape.OnSide;
import org.lunzhi.station.shape.Shape;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The receipt as a sheet of paper, for whoever types in what stands on the first one; the secret is not on it. */
@Controller
@OnSide(Shape.QUERY)
class ReceiptPage {

    static final String PATH = "/receipt";

    private static final String FORM = "receipt-form";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(StationTime.ZONE);

    private final Receipts receipts;
    private final JsonMapper json;

    ReceiptPage(Receipts receipts, JsonMapper json) {
        this.receipts = receipts;
        this.json = json;
    }

    @GetMapping(PATH)
    String form() {
        return FORM;
    }

    @PostMapping(PATH)
    String receipt(@RequestParam String code, @RequestParam String token, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return receipts.find(code, token)
                .map(found -> show(found, model))
                .orElseGet(() -> unknown(code, model, response));
    }

    private String show(ProvenReceipt receipt, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute("receivedAt", minute(receipt.receivedAt()));
        model.addAttribute("json", download("application/json", json.writeValueAsString(receipt)));
        ProvenReceipt.Proof proof = receipt.proof();
        if (proof != null) {
            model.addAttribute("signedAt", minute(proof.signedAt()));
            model.addAttribute("file", download("text/plain", proof.file()));
        }
        return "receipt";
    }

    private static String unknown(String code, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("code", code);
        model.addAttribute("unknown", true);
        return FORM;
    }

    private static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** A file that is part of the page, so that nobody has to ask for it with the secret again. */
    private static String download(String type, String content) {
        String bytes = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return "data:" + type + ";charset=utf-8;base64," + bytes;
    }
}
