package org.lunzhi.command.agreement.pact;

import org.lunzhi.command.support.Rule;

/** The rules an agreement keeps, in the words of the office. */
public enum AgreementRule implements Rule {
    KEPT_FROM_UNIT(
            "您所在单位或其上级单位须回避该协议，不得办理。", "The agreement is kept from the unit of whoever asks, or from one above it."),
    UNKNOWN_PARTY("此人不是协议当事人。", "This is no party to the agreement."),
    STAGE_FORBIDS("协议当前阶段不能进行此项操作。", "The agreement is not at a stage where this may be done."),
    WRITTEN_ONLY("口头协议没有签章；书面协议不作口头确认。", "An oral agreement is not signed, a written one not confirmed by word."),
    SIGNER_WITHOUT_AUTHORITY(
            "签字人须为本人、有委托书的代理人、监护人或推选的代表。",
            "Who signs is the party, an agent with a letter, the guardian or a named representative."),
    PAPER_DIFFERS("各方签署的须为同一份协议。", "All must sign the same paper."),
    MEDIATOR_NOT_OF_CASE("签字的调解员不是本案调解员。", "The signing mediator is none of the case."),
    SEAL_NOT_OF_COMMITTEE("印章须为本调解委员会的印章。", "The seal belongs to the committee of the case."),
    NOT_YET_HAPPENED("不得记录尚未发生的事。", "What has not happened yet cannot be recorded."),
    BACKDATING_TOO_FAR("补录超过规定天数。", "It happened longer ago than may still be recorded."),
    LATE_REASON_MISSING("补录须说明原因。", "Recording on a later day needs a reason."),
    BEFORE_AGREEMENT("不得早于协议达成之时。", "It cannot have happened before the agreement was reached."),
    OBLIGATION_UNKNOWN("协议中没有这项义务。", "The agreement has no such obligation."),
    OBLIGATION_SETTLED("该项义务已履行。", "This obligation was met already."),
    OBLIGATION_NOT_DUE("该项义务尚未到期。", "This obligation is not due yet."),
    OBLIGATION_UNCLEAR("义务须写明履行人、内容、金额和期限。", "An obligation says who owes what, how much and by when."),
    PERFORMANCE_PROOF_MISSING("履行须有凭证或双方确认。", "Performance is shown by evidence or confirmed by all."),
    AGREEMENT_INCOMPLETE("签字盖章或确认不全，协议尚未生效。", "Acts are missing: the agreement is not in effect."),
    ROUTE_NOTICE_MISSING("须告知可以向人民法院起诉。", "The parties must be told that they may sue."),
    PAPER_OF_WRONG_KIND("文书种类不符。", "This is not the kind of paper that is asked for."),
    AMENDMENT_OPEN("已有变更正在征求意见。", "Another change is being asked about."),
    AMENDMENT_UNKNOWN("没有待确认的变更。", "No such change is being asked about."),
    FREE_WILL_NOT_ASKED("须分别单独询问每一方是否自愿。", "Each party is asked alone whether they agree freely."),
    CONFIRMATION_NOT_WRITTEN("口头协议不能申请司法确认。", "Only a written agreement can be confirmed by a court."),
    CONFIRMATION_NOT_JOINT("司法确认须由各方共同申请。", "All parties apply for confirmation together."),
    CONFIRMATION_WINDOW_CLOSED("已超过三十日申请期限。", "The thirty days for asking a court are over."),
    CONFIRMATION_SUBJECT_EXCLUDED(
            "身份关系和确权内容不能申请司法确认。", "Identity relations and ownership are not confirmed by a court."),
    CONFIRMATION_MATERIALS_MISSING("申请材料不全。", "The materials for the court are incomplete."),
    CONFIRMATION_PENDING("已有司法确认申请。", "An application is before the court."),
    CONFIRMATION_NOT_APPLIED("尚未申请司法确认。", "There is no application before the court."),
    LEGALITY_NOT_CHECKED("尚未完成合法性审查。", "The check of legality is not complete."),
    AGREEMENT_PAPER_FIXED("协议书不可更改，只能另行变更。", "The agreement itself never changes; it can be amended by all."),
    NOTHING_TO_CORRECT("没有可更正的内容。", "There is nothing there to correct."),
    SYSTEM_ONLY("此项由系统按期执行。", "The station does this by itself when it is due."),
    FEE_NOT_ALLOWED("调解不收费；款项只在当事人之间给付。", "Mediation is free: sums pass between the parties only.");

    private final String chinese;
    private final String english;

    AgreementRule(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
