package org.lunzhi.kernel.privacy;

/** What kind of paper a document is: the statutory forms of people's mediation and the papers of handling a matter. */
public enum DocumentType {
    /** 诉求陈述: what the resident said or wrote. */
    STATEMENT,
    /** 口头陈述记录: a statement taken down by a clerk and read back. */
    RECORD_OF_ORAL_STATEMENT,
    /** 补充材料: what the resident added later. */
    SUPPLEMENT,
    /** 办理情况: progress told in words. */
    PROGRESS_NOTE,
    /** 工作记录: a note for the file. */
    FILE_NOTE,
    /** 证据材料. */
    EVIDENCE,
    /** 答复凭证: proof that the resident was answered. */
    REPLY_PROOF,
    /** 处理结果: the outcome told in words. */
    OUTCOME_REPORT,
    /** 延期、退回、回避等申请理由: why an extension, a return or a recusal is asked for. */
    REASON,
    /** 告知书: the processing notice of PIPL art. 17 as given. */
    PRIVACY_NOTICE,
    /** 同意书: consent to processing or disclosure. */
    CONSENT_FORM,
    /** 人民调解申请书. */
    MEDIATION_APPLICATION,
    /** 人民调解受理登记表. */
    ACCEPTANCE_FORM,
    /** 权利义务告知书. */
    RIGHTS_NOTICE,
    /** 当事人身份证明: that an identity paper was seen and verified, not its copy. */
    IDENTITY_SEEN,
    /** 授权委托书. */
    AUTHORITY_LETTER,
    /** 人民调解调查记录. */
    INQUIRY_RECORD,
    /** 人民调解记录. */
    SESSION_RECORD,
    /** 背对背调解记录: what one side said in confidence. */
    CAUCUS_RECORD,
    /** 单独询问记录: the private screening for violence and coercion. */
    SAFETY_SCREENING,
    /** 人民调解协议书. */
    WRITTEN_AGREEMENT,
    /** 人民调解口头协议登记表. */
    ORAL_AGREEMENT_RECORD,
    /** 协议变更: an amendment the parties agreed. */
    AGREEMENT_AMENDMENT,
    /** 终止调解通知. */
    TERMINATION_NOTICE,
    /** 其他法定途径告知书 (People's Mediation Law art. 26). */
    ROUTE_NOTICE,
    /** 履行凭证. */
    PERFORMANCE_RECEIPT,
    /** 人民调解回访记录. */
    FOLLOW_UP_RECORD,
    /** 司法确认有关材料. */
    CONFIRMATION_MATERIAL,
    /** 卷宗情况说明. */
    FILE_EXPLANATION,
    /** 结案报告表. */
    CLOSING_REPORT,
    /** 委托移送函. */
    ENTRUSTMENT_LETTER,
    /** 整改方案. */
    RECTIFICATION_PLAN,
    /** 点单内容: what a resident ordered, in their words. */
    SERVICE_ORDER,
    /** 服务记录: what was delivered. */
    DELIVERY_RECORD,
    /** 评价: what the resident said about the handling. */
    RATING_COMMENT,
    /** 交接说明: what the next shift must know. */
    HANDOVER_NOTE
}
