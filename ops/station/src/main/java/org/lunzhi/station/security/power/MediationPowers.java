package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.LEGAL_ADVISER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;

/** Powers over mediations and their agreements (DOMAIN §4.2); a rotating secretary can carry a case to its end. */
final class MediationPowers {

    private static final String CASE = " /api/mediations/{id}";
    private static final String POST = "POST" + CASE;
    private static final String PUT = "PUT" + CASE;
    private static final String AGREED = "POST /api/agreements/{id}";
    private static final String COURT = "PUT /api/agreements/{id}/judicial-confirmation";

    static final List<Power> TABLE = List.of(
            Power.ofEveryone(
                    "prove an application with its code 调解申请存证",
                    "GET /api/resident/mediations/{code}/receipt",
                    "GET /api/resident/mediations/{code}/receipt/proof"),
            Power.of(
                    "open a mediation 提出调解",
                    Offices.with(Offices.DESK, MEDIATOR),
                    "POST /api/mediations",
                    POST + "/consents",
                    POST + "/refusals",
                    POST + "/screenings"),
            Power.of(
                    "take a case up or not 受理调解",
                    Offices.with(Offices.DISPATCH, MEDIATOR),
                    PUT + "/acceptance",
                    PUT + "/decline"),
            Power.of("assign mediators 指派调解员", Offices.DISPATCH, PUT + "/mediators", POST + "/mediators/replacements"),
            Power.of(
                    "decide on a recusal 决定回避",
                    Set.of(COORDINATOR, AREA_LEAD),
                    "PUT" + CASE + "/recusals/{mediator}/decision"),
            Power.of(
                    "take down what a party says 记录当事人意愿",
                    Offices.with(Offices.MEDIATION, INTAKE_CLERK, COORDINATOR),
                    POST + "/disclosures/acceptances",
                    POST + "/mediators/acceptances",
                    POST + "/recusals",
                    POST + "/notices",
                    POST + "/publicity-wishes",
                    POST + "/invitees/{invitee}/answers",
                    POST + "/withdrawals"),
            Power.of(
                    "mediate 主持调解",
                    Offices.MEDIATION,
                    POST + "/disclosures",
                    POST + "/invitees",
                    POST + "/sessions",
                    PUT + "/sessions/{session}/cancellation",
                    PUT + "/sessions/{session}/minutes",
                    POST + "/caucuses",
                    POST + "/inquiries",
                    POST + "/proposals",
                    POST + "/agreement",
                    PUT + "/non-agreement",
                    POST + "/undisputed-facts",
                    PUT + "/termination",
                    POST + "/preventions"),
            Power.of(
                    "extend and suspend 延期中止",
                    Offices.MEDIATION,
                    PUT + "/extension",
                    PUT + "/suspension",
                    "DELETE" + CASE + "/suspension"),
            Power.of(
                    "follow a mediation up 调解回访",
                    Offices.with(Offices.MEDIATION, FOLLOW_UP_OFFICER),
                    POST + "/follow-ups"),
            Power.of(
                    "conclude and archive 结案归档",
                    Offices.with(Offices.MEDIATION, COORDINATOR),
                    PUT + "/conclusion",
                    PUT + "/archive"),
            Power.of(
                    "keep and correct the mediation file 更正调解卷宗",
                    Offices.with(Offices.MEDIATION, INTAKE_CLERK, COORDINATOR),
                    POST + "/notes",
                    POST + "/evidence",
                    POST + "/identities",
                    POST + "/authorities",
                    POST + "/corrections/matter",
                    POST + "/corrections/papers",
                    POST + "/corrections/times",
                    POST + "/corrections/parties",
                    POST + "/parts",
                    POST + "/parties",
                    PUT + "/parties/{party}/representatives",
                    AGREED + "/corrections/papers",
                    AGREED + "/corrections/times"),
            Power.of(
                    "restrict access to a mediation 限制查阅",
                    Set.of(COORDINATOR, AREA_LEAD, SUPERVISOR),
                    PUT + "/protection"),
            Power.of(
                    "record signatures 记录签名",
                    Offices.MEDIATION,
                    AGREED + "/signatures",
                    AGREED + "/mediator-signatures",
                    AGREED + "/oral-confirmations",
                    AGREED + "/signature-refusals"),
            Power.of("affix the seal 加盖印章", Offices.DISPATCH, AGREED + "/seals"),
            Power.of(
                    "follow performance 督促履行",
                    Offices.MEDIATION,
                    "PUT /api/agreements/{id}/obligations/{number}/performance",
                    AGREED + "/obligations/{number}/urges",
                    AGREED + "/obligations/{number}/breaches",
                    AGREED + "/disputes"),
            Power.of(
                    "amend an agreement 变更协议",
                    Offices.MEDIATION,
                    AGREED + "/amendments",
                    AGREED + "/amendments/{version}/consents",
                    AGREED + "/amendments/{version}/rejections"),
            Power.of(
                    "judicial confirmation 司法确认",
                    Offices.with(Offices.MEDIATION, LEGAL_ADVISER),
                    AGREED + "/judicial-confirmation",
                    COURT + "/acceptance",
                    COURT + "/refusal",
                    COURT + "/withdrawal",
                    COURT + "/ruling"),
            Power.of("void a file number 作废卷号", Set.of(COORDINATOR, AREA_LEAD), "POST /api/file-numbers/{id}/voids"),
            Power.of(
                    "read a mediation 查阅调解",
                    Offices.without(Offices.CASE_READERS, HANDLER, SERVICE_RUNNER),
                    "GET" + CASE,
                    "GET /api/agreements/{id}"));

    private MediationPowers() {}
}
