package org.lunzhi.kernel.policy;

/** What is wanted of the station. */
public enum MatterType {
    /** 咨询. */
    CONSULTATION,
    /** 求助. */
    HELP,
    /** 投诉. */
    COMPLAINT,
    /** 举报: a report of a breach by somebody who holds no office. */
    REPORT,
    /** 建议. */
    SUGGESTION,
    /** 矛盾纠纷: a civil conflict between parties. */
    DISPUTE,
    /** 检举控告: a report about an official or a unit, which is sealed. */
    DENUNCIATION,
    /** 服务: something to be done for a resident, without an adversary. */
    SERVICE,
    /** Not yet known at intake. */
    UNKNOWN
}
