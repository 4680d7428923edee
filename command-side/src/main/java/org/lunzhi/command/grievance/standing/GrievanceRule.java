package org.lunzhi.command.grievance.standing;

import org.lunzhi.command.support.Rule;

/** The rules a grievance keeps, in the words of the office (DOMAIN §4.1 and §6.1). */
public enum GrievanceRule implements Rule {
    WRONG_STAGE("事项所处阶段不允许此项操作。", "The matter is not at a stage where this can be done."),
    UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT(
            "被反映单位及其下级不得接触该事项。", "A unit complained of, or below one, gets no hold of the matter."),
    NOTICE_MISSING("应先告知个人信息处理事项，紧急情况除外。", "The processing notice comes first, except in an emergency."),
    COMPLAINANT_MISSING("须登记诉求人，或注明匿名。", "A complainant is named, or the matter is anonymous."),
    ANONYMOUS_HAS_NO_NAME("匿名事项不登记诉求人。", "An anonymous matter names no complainant."),
    REPRESENTATIVES_EXCEEDED("代表人不得超过五人。", "At most five representatives speak for a group."),
    RECEIVED_IN_FUTURE("收件时间不得晚于登记时间。", "Nothing is received after it is recorded."),
    BACKDATING_WITHOUT_REASON("补录应说明理由。", "Recording later than the day of receipt needs a reason."),
    BACKDATED_TOO_FAR("补录超过规定天数。", "The receipt lies further back than the policy allows."),
    DENUNCIATION_NOT_SEALED("检举控告应当密封办理。", "A denunciation is sealed against those it concerns."),
    EXCLUDED_UNIT_MISSING("密封事项应列明应回避的单位。", "A sealed matter names the units it is kept from."),
    TRIAGER_INTERESTED("与事项有利害关系的人员不得分流。", "Whoever has an interest in the matter does not triage it."),
    SCREENING_MISSING("家暴及未成年人风险询问尚未作答。", "The private questions on violence and minors are unanswered."),
    CATEGORY_UNKNOWN("分类目录中没有该类别。", "The category is not in the list in force."),
    TRACK_NOT_COMPETENT("事项已进入或应当进入其他法定途径。", "The matter is on, or belongs on, another statutory route."),
    SAME_FACTS_REFILED(
            "同一事实和理由已有事项，请并案或说明新情况。", "The same facts are pending or decided; link it, or show what is new."),
    ROUTE_NOTICE_MISSING("应告知其他法定途径或复查途径。", "The person must be told which other route, or review, is open."),
    NOTICE_LIMIT_PASSED(
            "告知期限已过，须由督办人决定。", "The limit for telling the person has passed; only a supervisor decides now."),
    NOT_A_CIVIL_DISPUTE("只有民间纠纷可以申请人民调解。", "Only a civil dispute goes to people's mediation."),
    PARTY_COUNT_INVALID("调解至少有两方不同的当事人。", "A mediation has at least two different sides."),
    OPEN_CHILD_EXISTS("尚有未结的调解。", "A mediation of this matter is still open."),
    UNIT_UNKNOWN("没有这个单位。", "There is no such unit."),
    LEAD_NOT_UNIQUE("主办单位只能有一个。", "There is exactly one lead unit, and it is no co-handler."),
    DISPATCH_BASIS_MISSING("派单须依目录条目或写明协调理由。", "A dispatch rests on a catalogue entry or the coordinator's reason."),
    CATALOGUE_ENTRY_UNKNOWN("派单目录中没有该条目。", "The dispatch catalogue has no such entry."),
    NOT_COMPETENT_BY_CATALOGUE(
            "主办单位与目录规定不符，须写明协调理由。", "The catalogue names another unit; to charge this one needs a reason."),
    DESIGNATION_REQUIRED("退单次数已满，应由派单员指定承办。", "No more returns are left; the coordinator designates a unit."),
    LEAD_UNIT_ONLY("只有主办单位的人员可以办理此步骤。", "Only a member of the lead unit takes this step."),
    HANDLING_UNIT_ONLY("只有主办或协办单位的人员可以办理此步骤。", "Only a member of the lead or a co-handling unit takes this step."),
    RETURN_WINDOW_CLOSED("退单期限已过。", "The time for sending the matter back has passed."),
    RETURN_AFTER_DESIGNATION("指定承办后不得退单。", "After designation the matter cannot be sent back."),
    NOT_ANSWERABLE("只有当前责任人或督办人可以移交。", "Only the answerable officer, or a supervisor, hands the matter over."),
    HANDOVER_TO_ONESELF("不能移交给当前责任人。", "The matter is not handed to whoever answers for it already."),
    HANDOVER_NOT_ACCEPTED("只有被移交人可以接受或拒绝移交。", "Only the officer it was offered to accepts or refuses a hand-over."),
    EXTENSION_AFTER_DUE("延期应在期限届满前办理。", "An extension is asked for and granted before the limit."),
    EXTENSION_PENDING("已有待批的延期申请。", "An extension is asked for already."),
    EXTENSION_NOT_ASKED("没有待批的延期申请。", "No extension is asked for."),
    EXTENSION_NOT_LATER("延期后的日期应晚于原期限。", "An extension ends later than the limit it extends."),
    EXTENSION_TOO_LONG("延期超过规定的最长时间。", "The extension is longer than the policy allows in all."),
    EXTENSION_BY_REQUESTER("申请人不得审批自己的延期。", "Whoever asks for an extension does not grant it."),
    PERSON_NOT_INFORMED("应告知诉求人并说明理由。", "The person must be told, and why."),
    PARKED("事项已挂账。", "The matter is parked."),
    NOT_PARKED("事项未挂账。", "The matter is not parked."),
    PARK_DATE_PAST("公布的解决日期应在今后。", "The announced date lies in the future."),
    PARK_REVIEW_TOO_LATE("挂账复核日期超过规定间隔。", "The review of a parked matter comes later than the policy allows."),
    SUPERVISION_OPEN("督办尚未解除。", "A supervision order is still open."),
    SUPERVISION_UNKNOWN("没有这个督办。", "There is no such open supervision order."),
    SUPERVISION_DATE_PAST("督办反馈日期应在今后。", "The report on a supervision order is due in the future."),
    ESCALATION_NOT_HIGHER("升级只能到更高层级或联席会议。", "A matter moves up, or sideways to the joint body."),
    SEALED_ALREADY("事项已对这些单位密封。", "The matter is sealed against these units already."),
    REPLY_PROOF_MISSING("应有答复凭证，或如实记录不能答复的原因。", "There is proof of an answer, or it is documented why there is none."),
    REPLY_ABSENCE_UNFOUNDED("诉求人并未匿名或要求不回复。", "The person is not anonymous and did not ask for no reply."),
    HANDLER_CANNOT_REVIEW("承办人不得审核自己的结果。", "Whoever handled the matter does not review it."),
    HANDLER_CANNOT_FOLLOW_UP("承办人及承办单位不得回访。", "Whoever handled the matter, and their unit, does not follow it up."),
    HANDLER_CANNOT_CLOSE("承办人不得自行结案。", "Whoever handled the matter does not close it."),
    RATING_SOURCE_INVALID("评价只能由诉求人本人作出。", "A rating is the person's own, given when reached or by their token."),
    FOLLOW_UP_ANSWER_MISSING("联系上后应记录是否解决和评价。", "Whoever was reached is asked whether it is solved and how it was."),
    EXPLANATION_MISSING("未解决的应向诉求人说明理由。", "What stays unsolved is explained to the person."),
    WITHDRAWAL_NOT_BY_REQUESTER("只有诉求人本人或其代理人可以撤回。", "Only the person, or their agent, takes a matter back."),
    WITHDRAWAL_FILED_BY_HANDLER(
            "书面撤回应由未参与办理的人员登记。", "A withdrawal in writing is filed by somebody who did not handle the matter."),
    NOT_THE_REQUESTER("口令与登记回执不符。", "This is not the secret on the receipt of the matter."),
    ORIGINAL_UNKNOWN("没有登记过该事项。", "No matter was ever registered under that number."),
    LINKED_TO_LATER("只能并入先登记的事项。", "A matter is handled under the number of one that was registered before it."),
    LINKED_TO_ITSELF("不能与自身并案。", "A matter is no duplicate of itself."),
    PARTY_KNOWN("该当事人已在事项中。", "The party belongs to the matter already."),
    PARTY_UNKNOWN("事项中没有该当事人。", "The party does not belong to the matter."),
    DOCUMENT_UNKNOWN("事项中没有该材料。", "The document does not belong to the matter."),
    CORRECTION_CHANGES_NOTHING("更正内容与原记录相同。", "The correction says what the record says already.");

    private final String chinese;
    private final String english;

    GrievanceRule(String chinese, String english) {
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
