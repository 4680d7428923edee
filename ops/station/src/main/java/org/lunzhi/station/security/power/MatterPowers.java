package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.REVIEWER;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;

/** Powers over grievances (DOMAIN §4.1). */
final class MatterPowers {

    private static final String MATTER = " /api/grievances/{id}";
    private static final String POST = "POST" + MATTER;

    static final List<Power> TABLE = List.of(
            Power.of("register a matter 登记诉求", Offices.with(Offices.DESK, SERVICE_RUNNER), "POST /api/grievances"),
            Power.of("triage and accept 分流受理", Offices.DISPATCH, POST + "/triage", POST + "/acceptance"),
            Power.of(
                    "decline or transfer 不予受理、转送",
                    Offices.with(Offices.DISPATCH, SUPERVISOR),
                    POST + "/refusal",
                    POST + "/transfer"),
            Power.of("call for mediation 申请调解", Offices.DISPATCH, POST + "/mediations"),
            Power.of(
                    "dispatch and designate 派单指定",
                    Set.of(COORDINATOR, AREA_LEAD),
                    POST + "/dispatches",
                    POST + "/designation"),
            Power.of(
                    "handle what was dispatched 签收承办",
                    Offices.HANDLING,
                    POST + "/acknowledgement",
                    POST + "/returns",
                    POST + "/contacts",
                    POST + "/extensions",
                    POST + "/outcomes"),
            Power.of(
                    "hand a matter over 交接",
                    Offices.with(Offices.DESK, HANDLER, MEDIATOR, SUPERVISOR),
                    POST + "/handovers",
                    POST + "/handovers/acceptance",
                    POST + "/handovers/refusal"),
            Power.of(
                    "decide on more time 审批延期",
                    Offices.SUPERVISION,
                    POST + "/extensions/grant",
                    POST + "/extensions/refusal"),
            Power.of(
                    "park 挂账",
                    Offices.SUPERVISION,
                    POST + "/parking",
                    POST + "/parking/reviews",
                    POST + "/parking/end"),
            Power.of("supervise 督办", Offices.SUPERVISION, POST + "/supervision", POST + "/supervision/end"),
            Power.of("remind 催办", Offices.with(Offices.SUPERVISION, COORDINATOR), POST + "/reminders"),
            Power.of("escalate 升级", Offices.with(Offices.HANDLING, COORDINATOR, SUPERVISOR), POST + "/escalations"),
            Power.of(
                    "review an outcome 审核",
                    Set.of(REVIEWER, COORDINATOR, SUPERVISOR),
                    POST + "/reviews",
                    POST + "/reworks"),
            Power.of("follow up 回访", Set.of(FOLLOW_UP_OFFICER), POST + "/follow-ups"),
            Power.of(
                    "close and reopen 结案重开",
                    Offices.with(Offices.DESK, SUPERVISOR),
                    POST + "/closure",
                    POST + "/reopenings"),
            Power.of(
                    "take down what only the person may say 代记本人意愿",
                    Offices.DESK,
                    POST + "/withdrawal",
                    POST + "/confidentiality"),
            Power.of("seal 密封", Offices.with(Offices.DESK, SUPERVISOR), POST + "/seal"),
            Power.of(
                    "refer for safety 安全移送",
                    Offices.with(Offices.DESK, HANDLER, MEDIATOR, SUPERVISOR),
                    POST + "/safety-referrals"),
            Power.of(
                    "note progress and file evidence 记录取证",
                    Offices.with(Offices.DESK, HANDLER, MEDIATOR, SUPERVISOR),
                    POST + "/notes",
                    POST + "/evidence"),
            Power.of(
                    "keep and correct the file 更正档案",
                    Offices.with(Offices.DESK, SUPERVISOR),
                    POST + "/parties",
                    POST + "/parties/replacements",
                    POST + "/duplicates",
                    POST + "/duplicates/answer",
                    POST + "/parts",
                    POST + "/corrections/villages",
                    POST + "/corrections/category",
                    POST + "/corrections/receipt-time",
                    POST + "/corrections/document"),
            Power.ofEveryone(
                    "follow, complete, rate or withdraw one's own matter 查询评价本人诉求",
                    "GET /api/resident/grievances/{code}",
                    "GET /api/resident/grievances/{code}/receipt",
                    "GET /api/resident/grievances/{code}/receipt/proof",
                    "POST /api/resident/grievances/{code}/supplements",
                    "POST /api/resident/grievances/{code}/confidentiality",
                    "POST /api/resident/grievances/{code}/ratings",
                    "POST /api/resident/grievances/{code}/withdrawal"),
            Power.of("read a case file 查阅卷宗", Offices.CASE_READERS, "GET" + MATTER));

    private MatterPowers() {}
}
