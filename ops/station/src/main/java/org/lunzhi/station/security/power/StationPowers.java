package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.ADMINISTRATOR;
import static org.lunzhi.kernel.access.Role.AUDITOR;
import static org.lunzhi.kernel.access.Role.OPERATOR;
import static org.lunzhi.kernel.access.Role.PRIVACY_OFFICER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;

/** Powers over the registers, the figures and the door of the station itself. */
final class StationPowers {

    static final List<Power> TABLE = List.of(
            Power.ofEveryone(
                    "sign in 登录",
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /sign-in/refused",
                    "GET /station.css",
                    "ANY /error",
                    "POST /api/tokens"),
            Power.ofEveryone("print a receipt with its proof 打印存证回执", "GET /receipt", "POST /receipt"),
            Power.ofWhoeverIsSignedIn(
                    "see and change what is one's own 个人账户",
                    "GET /",
                    "GET /api/me",
                    "PUT /api/me/password",
                    "GET /api/tokens",
                    "DELETE /api/tokens/{id}"),
            Power.ofWhoeverIsSignedIn(
                    "read how the API works 接口说明",
                    "GET /docs",
                    "GET /swagger-ui/**",
                    "GET /v3/api-docs",
                    "GET /v3/api-docs.yaml",
                    "GET /v3/api-docs/swagger-config"),
            Power.ofWhoeverIsSignedIn("see how far the views are 视图进度", "GET /api/views"),
            Power.of(
                    "care for what is parked 死信处理",
                    Set.of(OPERATOR),
                    "GET /api/dead-letters",
                    "GET /api/dead-letters/{id}",
                    "POST /api/dead-letters/{id}/retry",
                    "POST /api/dead-letters/{id}/hold"),
            Power.of("read the record of operations 运维记录", Set.of(AUDITOR), "GET /api/operations"),
            Power.of(
                    "keep accounts 账户管理",
                    Set.of(ADMINISTRATOR),
                    "GET /api/accounts",
                    "POST /api/accounts",
                    "GET /api/accounts/{username}",
                    "PUT /api/accounts/{username}/office",
                    "POST /api/accounts/{username}/password",
                    "DELETE /api/accounts/{username}"),
            Power.of(
                    "keep the register of units 组织管理",
                    Set.of(ADMINISTRATOR),
                    "POST /api/units",
                    "PUT /api/units/{id}/name",
                    "PUT /api/units/{id}/parent",
                    "PUT /api/units/{id}/committee",
                    "DELETE /api/units/{id}/committee",
                    "DELETE /api/units/{id}",
                    "POST /api/units/{unit}/appointments",
                    "PUT /api/appointments/{id}/roles",
                    "DELETE /api/appointments/{id}"),
            Power.of(
                    "keep committees, seals and mandates 调委会管理",
                    Set.of(ADMINISTRATOR),
                    "POST /api/committees",
                    "PUT /api/committees/{id}/composition",
                    "PUT /api/committees/{id}/term",
                    "PUT /api/committees/{id}/seals/{seal}",
                    "DELETE /api/committees/{id}/seals/{seal}",
                    "DELETE /api/committees/{id}",
                    "POST /api/committees/{id}/mediators",
                    "PUT /api/mediators/{id}/term",
                    "PUT /api/mediators/{id}/training",
                    "PUT /api/mediators/{id}/home-village",
                    "PUT /api/mediators/{id}/suspension",
                    "DELETE /api/mediators/{id}/suspension",
                    "PUT /api/mediators/{id}/removal",
                    "DELETE /api/mediators/{id}"),
            Power.ofEveryone(
                    "read checkpoints and tiles of the log 查阅存证",
                    "GET /log/checkpoint",
                    "GET /log/tile/**",
                    "GET /log/keys"),
            Power.of(
                    "prove what is in the log 核验存证",
                    Set.of(AUDITOR, SUPERVISOR, PRIVACY_OFFICER),
                    "GET /api/log/inclusion",
                    "GET /api/log/consistency",
                    "GET /api/log/checkpoints"),
            Power.of("have the log signed now 即时存证", Set.of(AUDITOR, OPERATOR), "POST /api/log/checkpoints"),
            Power.of("work through lists 工作清单", Offices.CASE_READERS, "GET /api/worklists/{list}"),
            Power.of(
                    "read figures 统计",
                    Offices.FIGURES,
                    "GET /api/closure-times",
                    "GET /api/resolution-levels",
                    "GET /api/process-map"),
            Power.of("replay a matter step by step 逐步回放", Set.of(AUDITOR), "GET /api/audit/matters/{id}/steps"),
            Power.of("try another policy on the figures 政策推演", Set.of(AUDITOR), "GET /api/audit/what-if"));

    private StationPowers() {}
}
