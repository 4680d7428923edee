package org.lunzhi.kernel.access;

/** What a person in office may do; the words are those of the station (DOMAIN §3.2). */
public enum Role {
    /** 窗口受理员: registers matters, never rates them. */
    INTAKE_CLERK,
    /** 派单员: triages, dispatches, designates. */
    COORDINATOR,
    /** 承办人: works for a responsible unit. */
    HANDLER,
    /** 轮值村书记: the village secretary on the rota. */
    DUTY_SECRETARY,
    /** 人民调解员: holds a mandate in a committee. */
    MEDIATOR,
    /** 法律顾问: an expert, no party's lawyer. */
    LEGAL_ADVISER,
    /** 助跑员: does errands with the requester's authority. */
    SERVICE_RUNNER,
    /** 工作区牵头人: chairs escalations, publishes rosters. */
    AREA_LEAD,
    /** 督办人: grants extensions, parks and supervises. */
    SUPERVISOR,
    /** 审核人: checks reported outcomes. */
    REVIEWER,
    /** 回访员: calls residents, independent of the handler. */
    FOLLOW_UP_OFFICER,
    /** 审计员: replays masked histories. */
    AUDITOR,
    /** 个人信息保护负责人: approves reveals and erasure. */
    PRIVACY_OFFICER,
    /** 系统管理员: keeps accounts and the organisation register. */
    ADMINISTRATOR,
    /** 运维: runs, watches and rebuilds the installation. */
    OPERATOR,
    /** 群众: a resident with the token of one matter of their own. */
    REQUESTER,
    /** 系统: the due-list, a reaction or an import acting by rule. */
    SYSTEM
}
