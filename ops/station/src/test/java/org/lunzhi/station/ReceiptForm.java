package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunzhi.station.RunningStation.Answer;

/** The form into which a resident types what stands on the receipt, filled in as a browser does. */
final class ReceiptForm {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private ReceiptForm() {}

    static Answer submit(RunningStation station, String code, String token) {
        Answer form = station.get("/receipt", null);
        assertThat(form.status()).isEqualTo(200);
        Matcher csrf = CSRF.matcher(form.text());
        assertThat(csrf.find()).isTrue();
        String filled = "code=" + encoded(code) + "&token=" + encoded(token) + "&_csrf=" + encoded(csrf.group(1));
        return station.send(HttpRequest.newBuilder(station.at("/receipt"))
                .header("Cookie", form.header("Set-Cookie").replaceFirst(";.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filled))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
