package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** A dispute of two neighbours over three nodes, with what the test knows of it. */
final class Neighbours {

    private static final String MEDIATOR = MediatorId.of(
                    CommitteeId.of("committee-yanman-town"), OfficerId.of("officer-101"))
            .value();

    private final ThreeNodes nodes;
    private final String clerk;
    private final String path;
    private final List<String> parties;
    private final String agreement;
    private final JsonNode paper;
    private Answer last;

    /** They agree in writing; the applicant and the mediator sign at once. */
    Neighbours(ThreeNodes nodes, String clerk) {
        this.nodes = nodes;
        this.clerk = clerk;
        Answer applied = send("POST", "/api/mediations", Disputes.application());
        this.path = applied.header("Location");
        JsonNode sides = nodes.readAfter(applied, path, clerk).get(1).json().at("/file/sides");
        this.parties = List.of(
                sides.at("/0/party/ref").asString(), sides.at("/1/party/ref").asString());
        prepare();
        sit();
        this.last = send("POST", path + "/agreement", Disputes.agreed(parties, "2026-03-22"));
        this.agreement = last.header("Location");
        this.paper = drawnUp();
        sign(applicant());
        send("POST", agreement + "/mediator-signatures", Disputes.mediatorSignature(MEDIATOR, commitment()));
    }

    private void prepare() {
        parties.forEach(party -> send("POST", path + "/consents", Disputes.consent(party)));
        send("PUT", path + "/acceptance", Map.of());
        send("PUT", path + "/mediators", Disputes.bench(MEDIATOR));
        for (String party : parties) {
            send("POST", path + "/mediators/acceptances", Map.of("party", party));
            send("POST", path + "/notices", Disputes.notice(party));
        }
    }

    private void sit() {
        Instant starts = nodes.now().plus(Duration.ofMinutes(10));
        String session = send("POST", path + "/sessions", Disputes.session(parties, starts))
                .header("Location");
        send("PUT", session + "/minutes", Disputes.minutes(parties, MEDIATOR, nodes.now()));
    }

    /** The station draws the agreement up by itself, a moment later. */
    private JsonNode drawnUp() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> nodes.queries().stream()
                        .allMatch(node -> node.get(agreement, clerk).status() == 200));
        return nodes.queries().get(0).get(agreement, clerk).json().at("/file/dossier/papers/0/document");
    }

    String applicant() {
        return parties.get(0);
    }

    String respondent() {
        return parties.get(1);
    }

    void sign(String party) {
        last = send("POST", agreement + "/signatures", Disputes.signature(party, commitment()));
    }

    void seal() {
        last = send("POST", agreement + "/seals", Disputes.seal(commitment()));
    }

    Answer askTheCourt(String... applicants) {
        Answer answer = nodes.command()
                .post(agreement + "/judicial-confirmation", clerk, Disputes.confirmation(List.of(applicants), paper));
        last = answer.status() == 200 ? answer : last;
        return answer;
    }

    /** The file of the agreement as each node shows it. */
    List<JsonNode> agreementOnBothNodes() {
        return nodes.readAfter(last, agreement, clerk).stream()
                .map(page -> page.json().get("file"))
                .toList();
    }

    private String commitment() {
        return paper.get("commitment").asString();
    }

    private Answer send(String method, String where, Object body) {
        Answer answer = nodes.command().call(method, where, clerk, body);
        assertThat(answer.status()).describedAs(where + answer.text()).isIn(200, 201);
        return answer;
    }
}
