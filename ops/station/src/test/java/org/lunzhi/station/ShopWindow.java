package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.lunzhi.station.RunningStation.Answer;

/** A catalogue with one service, published so that somebody can order it. */
final class ShopWindow {

    private ShopWindow() {}

    /** In a small town, which it returns. */
    static Town open(RunningStation station) {
        Town town = new Town(station);
        String catalogue = """
                edition: 2026-1
                unit: %s
                services:
                  - {code: pension-certificate, zh: 养老待遇资格认证, en: Yearly pension check, modes: [ASSISTED, END_TO_END]}
                """.formatted(town.stationUnit);
        Answer published = station.send(HttpRequest.newBuilder(station.at("/api/catalogues"))
                .header("Authorization", "Bearer " + station.administratorToken())
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(catalogue))
                .build());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return town;
    }
}
