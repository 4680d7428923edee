package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.ADMINISTRATOR;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.OPERATOR;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;

/** Powers over ordered services and their catalogues (DOMAIN §4.3). */
final class OrderPowers {

    private static final String ORDER = " /api/service-requests/{id}";
    private static final String POST = "POST" + ORDER;

    static final List<Power> TABLE = List.of(
            Power.ofEveryone(
                    "order a service, follow and rate it with its code 扫码点单",
                    "GET /api/resident/places/{place}/services",
                    "POST /api/resident/places/{place}/orders",
                    "GET /api/resident/orders/{code}",
                    "GET /api/resident/orders/{code}/receipt",
                    "GET /api/resident/orders/{code}/receipt/proof",
                    "POST /api/resident/orders/{code}/cancellation",
                    "POST /api/resident/orders/{code}/confirmation",
                    "POST /api/resident/orders/{code}/rejection",
                    "POST /api/resident/orders/{code}/ratings"),
            Power.of(
                    "take an order at the counter 窗口点单",
                    Offices.with(Offices.DESK, SERVICE_RUNNER),
                    "POST /api/service-requests"),
            Power.of(
                    "screen orders 审单",
                    Offices.DESK,
                    POST + "/screening",
                    POST + "/rejection",
                    POST + "/conversion",
                    POST + "/opening",
                    POST + "/cancellation"),
            Power.of(
                    "claim an order 接单",
                    Set.of(SERVICE_RUNNER, DUTY_SECRETARY, HANDLER, INTAKE_CLERK),
                    "PUT" + ORDER + "/claim"),
            Power.of(
                    "dispatch orders 派单",
                    Offices.DISPATCH,
                    "PUT" + ORDER + "/dispatch",
                    "DELETE" + ORDER + "/dispatch"),
            Power.of(
                    "serve 办理",
                    Set.of(SERVICE_RUNNER, DUTY_SECRETARY, HANDLER, INTAKE_CLERK, COORDINATOR, AREA_LEAD),
                    "DELETE" + ORDER + "/claim",
                    POST + "/service",
                    POST + "/obstacles",
                    POST + "/delivery",
                    POST + "/notes",
                    POST + "/evidence",
                    POST + "/persons",
                    POST + "/parts",
                    POST + "/corrections/times",
                    POST + "/corrections/service",
                    POST + "/corrections/document"),
            Power.of(
                    "learn whether it helped 确认评单",
                    Offices.with(Offices.DESK, FOLLOW_UP_OFFICER),
                    POST + "/confirmation-attempts",
                    POST + "/confirmation",
                    POST + "/reworks"),
            Power.of("close an order 销单", Set.of(COORDINATOR, AREA_LEAD, SUPERVISOR), POST + "/closing"),
            Power.of("read orders 查看点单", Offices.CASE_READERS, "GET /api/service-requests", "GET" + ORDER),
            Power.of("publish catalogues 发布目录", Set.of(ADMINISTRATOR, OPERATOR, AREA_LEAD), "POST /api/catalogues"));

    private OrderPowers() {}
}
