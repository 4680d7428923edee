package org.lunzhi.command.mediation.casefile;

import org.lunzhi.command.support.Rule;

/** The rules a mediation case keeps, in the words of the office. */
public enum MediationRule implements Rule {
    PARTY_COUNT_INVALID("调解至少要有双方当事人，且不得重复。", "A mediation has at least two different parties on two sides."),
    REPRESENTATIVES_EXCEEDED("一方代表不得超过五人。", "A side of many has at most five representatives."),
    REPRESENTATIVE_MISSING("人数众多的一方应当推选代表。", "A side of many acts through representatives."),
    GUARDIAN_MISSING("无完全民事行为能力的当事人应由监护人代理。", "A ward acts through a guardian."),
    UNKNOWN_PARTY("此人不是本案当事人。", "This is no party to the case."),
    TRACK_NOT_COMPETENT(
            "法院、仲裁机构已受理或已作出处理，非经委托不得调解。", "What is before a court or decided is mediated only if it was entrusted."),
    SOURCE_PAPER_MISSING(
            "依申请须有申请书，委托移送须有委托函和委托单位。",
            "An application needs its form; an entrustment needs its letter and the body that wrote it."),
    CATEGORY_INVALID("该纠纷类型不在现行分类表中。", "The category is not in the scheme in force."),
    AMOUNT_INVALID("金额须为两位小数且不小于零。", "An amount has two decimals and is not negative."),
    PARTY_REFUSED("当事人一方明确拒绝，不得调解。", "A party refused: nobody may mediate any more."),
    CONSENT_MISSING("尚有当事人未同意调解。", "Not every party has consented to mediation."),
    WITNESS_MISSING("口头表示须有见证人或记录人。", "An oral declaration needs a witness or a recorder."),
    STAGE_FORBIDS("案件当前阶段不能进行此项操作。", "The case is not at a stage where this may be done."),
    KEPT_FROM_UNIT("您所在单位或其上级单位须回避该案，不得办理。", "The case is kept from the unit of whoever asks, or from one above it."),
    COMMITTEE_NOT_IN_OFFICE("调解委员会不在任期内。", "The committee is not in office."),
    FILE_NUMBER_MISSING("案件尚未编号。", "The case has no file number yet."),
    NOT_YET_HAPPENED("不得记录尚未发生的事。", "What has not happened yet cannot be recorded."),
    LATE_REASON_MISSING("补录须说明原因。", "Recording on a later day needs a reason."),
    BACKDATING_TOO_FAR("补录超过规定天数。", "It happened longer ago than may still be recorded."),
    MEDIATOR_MISSING("至少要有一名调解员。", "There is at least one mediator."),
    LEAD_NOT_UNIQUE("主持调解员只能有一人。", "Exactly one mediator leads."),
    MEDIATOR_NOT_ACTIVE("调解员须在任期内，且属于本委员会。", "A mediator has an active mandate in the committee of the case."),
    MEDIATOR_CONFLICT("调解员有应当回避的情形，须经各方同意。", "A mediator with a disclosed conflict stays only if every party agrees."),
    HOME_VILLAGE_CONFLICT("调解员不得调解涉及本村的纠纷。", "A mediator does not act where the own village is a side."),
    MEDIATOR_RECUSED("该调解员已经回避。", "This mediator has stepped aside."),
    RECUSAL_PENDING("回避申请尚未决定。", "A request for recusal is still to be decided."),
    RECUSAL_DECIDER_BIASED("被申请回避的调解员不得自行驳回。", "A challenged mediator cannot refuse the challenge."),
    PARTIES_NOT_TOLD("更换调解员须告知各方当事人。", "Every party is told of a new mediator."),
    NOTICE_NOT_ACKNOWLEDGED("尚有当事人未被告知权利义务。", "Not every party was told of rights and duties."),
    PAPER_OF_WRONG_KIND("文书种类不符。", "This is not the kind of paper that is asked for."),
    CASE_SUSPENDED("调解已中止。", "The mediation rests."),
    INVITEE_CONSENT_MISSING("邀请他人参加须经各方当事人同意。", "A helper takes part only with the consent of all parties."),
    PUBLICITY_REFUSED("有当事人要求不公开。", "A party asked for a closed sitting."),
    SESSION_NOTICE_TOO_SHORT("开会通知过迟，且未经各方同意。", "The parties were told too late and did not all waive it."),
    SESSION_UNKNOWN("没有安排这次调解会。", "No such sitting is arranged."),
    SESSION_NEEDS_BOTH_SIDES("调解会须双方到场；单独谈话请作背靠背记录。", "A sitting has both sides present; talking to one is a caucus."),
    JOINT_SESSION_BARRED("本案不得安排当事人同场调解。", "The parties of this case are not brought together."),
    SCREENING_MISSING("此类纠纷须先逐一单独询问。", "In such a dispute every person is first asked alone."),
    SCREENING_NOT_CONFIDENTIAL("单独询问记录只能由调解员查阅。", "What was said alone is for the mediators only."),
    RECORDER_MISSING("调解会须有记录人。", "A sitting has a recorder."),
    CAUCUS_NOT_CONFIDENTIAL("背靠背记录只能由调解员查阅。", "A caucus record is for the mediators only."),
    EXTENSION_AFTER_DUE("期限届满后不得延长。", "A period that is over cannot be extended."),
    EXTENSION_NOT_AGREED("延长期限须各方同意。", "A period is extended only if all agree."),
    EXTENSION_NOT_LONGER("延长后的期限应晚于原期限。", "An extension ends later than the period."),
    NOT_SUSPENDED("调解未中止。", "The mediation does not rest."),
    PERIOD_NOT_OVER("期限尚未届满。", "The period is not over yet."),
    SYSTEM_ONLY("此项由系统按期执行。", "The station does this by itself when it is due."),
    LEGALITY_NOT_CHECKED("尚未完成合法性审查。", "The check of legality is not complete."),
    FREE_WILL_NOT_ASKED("须分别单独询问每一方是否自愿。", "Each party is asked alone whether they agree freely."),
    OBLIGATION_UNCLEAR("义务须写明履行人、内容、金额和期限。", "An obligation says who owes what, how much and by when."),
    FEE_NOT_ALLOWED("调解不收费；款项只在当事人之间给付。", "Mediation is free: sums pass between the parties only."),
    WRITTEN_FORM_REQUIRED("此类协议必须采用书面形式。", "Such an agreement must be in writing."),
    SUBJECT_FLAGS_CONTRADICT("身份关系、权属标记与义务内容不一致。", "The flags on identity and ownership contradict the obligations."),
    AGREEMENT_BINDS("协议已生效，不能再退出调解。", "The agreement binds; there is nothing left to withdraw from."),
    ROUTE_NOTICE_MISSING("须告知每一方其他解决途径。", "Each party must be told of the other routes."),
    TERMINATION_UNFOUNDED("终止理由与案情不符。", "The reason given for the termination is not so."),
    UNDISPUTED_FACTS_NEED_ALL("无争议事实须各方同意方可记载。", "Undisputed facts are set down only with the consent of all."),
    HANDLER_CANNOT_FOLLOW_UP("满意度由独立人员回访，不得由调解员回访。", "Satisfaction is asked by somebody independent of the mediators."),
    FOLLOW_UP_BY_MEDIATOR("履行情况由本案调解员回访。", "Performance is followed up by a mediator of the case."),
    RATING_SOURCE_INVALID("未联系到本人不得填写满意度。", "There is no rating from somebody who was not reached."),
    PERFORMANCE_UNKNOWN(
            "履行完毕或有违约、争议记录后方可结案。", "A case is concluded after performance, or with breach or dispute on record."),
    ARCHIVE_INCOMPLETE("卷宗缺少必备文书。", "A paper that the file must contain is missing."),
    ASSERTION_WITHOUT_EVIDENCE("防止类统计须有证据。", "What was prevented is asserted with evidence."),
    CHANGE_UNFOUNDED(
            "更换或承继须指明原当事人，追加则不得指明。", "A replacement or succession names the earlier party, an addition names none."),
    PART_NOT_NAMED_ANEW("分出的案件应当重新登记当事人。", "The sides of a part are named anew, as in any case."),
    NOTHING_TO_CORRECT("没有可更正的内容。", "There is nothing there to correct.");

    private final String chinese;
    private final String english;

    MediationRule(String chinese, String english) {
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
