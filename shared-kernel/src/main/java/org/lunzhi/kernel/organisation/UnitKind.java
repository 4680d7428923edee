package org.lunzhi.kernel.organisation;

/** What a unit of the tree is; the order is from the county downwards, a unit belongs to one of an earlier kind. */
public enum UnitKind {
    /** 区/县: county-level unit, where policies live. */
    DISTRICT,
    /** 街道/乡镇: town or street government. */
    TOWNSHIP,
    /** 党建工作区: a cluster of about seven villages between town and village. */
    WORK_AREA,
    /** 行政村/社区: a self-governing unit. */
    VILLAGE,
    /** 自然村/村民小组: a part of a village. */
    HAMLET,
    /** 微网格: about 24 households; an area, not a person. */
    MICRO_GRID,
    /** 承办单位: a department that may have to handle matters. */
    DEPARTMENT,
    /** 党群服务中心/便民服务点: a counter where requests are taken. */
    SERVICE_STATION,
    /** 一站式矛盾纠纷多元调解工作站: a counter for disputes. */
    MEDIATION_STATION,
    /** 轮值调解室: a room served by rota, not itself a legal mediation body. */
    ROTATING_ROOM
}
