package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;

import java.util.List;
import java.util.Set;

/** Powers over rosters and shifts (DOMAIN §4.4). */
final class RosterPowers {

    private static final String ROSTER = " /api/rosters/{id}";
    private static final String SHIFT = " /api/rosters/{roster}/shifts/{id}";

    static final List<Power> TABLE = List.of(
            Power.of(
                    "plan a roster 排班",
                    Set.of(COORDINATOR, AREA_LEAD),
                    "POST /api/rosters",
                    "PUT" + ROSTER + "/proposal",
                    "POST /api/rosters/{roster}/shifts",
                    "DELETE" + SHIFT,
                    "PUT" + SHIFT + "/relief",
                    "PUT" + ROSTER + "/beginning",
                    "PUT" + ROSTER + "/end"),
            Power.of(
                    "publish a roster 公布轮值表",
                    Set.of(AREA_LEAD),
                    "PUT" + ROSTER + "/return",
                    "POST" + ROSTER + "/accepted-gaps",
                    "PUT" + ROSTER + "/publication",
                    "POST" + ROSTER + "/revisions",
                    "PUT" + SHIFT + "/swap/approval"),
            Power.of(
                    "stand a shift 值班",
                    Offices.ON_DUTY,
                    "PUT" + SHIFT + "/check-in",
                    "PUT" + SHIFT + "/absence",
                    "PUT" + SHIFT + "/end",
                    "PUT" + SHIFT + "/swap",
                    "PUT" + SHIFT + "/swap/acceptance",
                    "DELETE" + SHIFT + "/swap",
                    "POST" + SHIFT + "/incidents"),
            Power.of("assign from the rota 轮值派案", Offices.DISPATCH, "POST" + ROSTER + "/assignments"),
            Power.of(
                    "hand open items over 交接班",
                    Offices.ON_DUTY,
                    "POST" + ROSTER + "/handovers",
                    "POST" + ROSTER + "/handovers/acceptances",
                    "POST" + ROSTER + "/handovers/refusals"),
            Power.of("read rosters 查看轮值", Offices.IN_OFFICE, "GET" + ROSTER, "GET /api/duty"));

    private RosterPowers() {}
}
