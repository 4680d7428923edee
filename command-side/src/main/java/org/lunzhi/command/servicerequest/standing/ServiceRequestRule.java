package org.lunzhi.command.servicerequest.standing;

import org.lunzhi.command.support.Rule;

/** The rules an ordered service keeps, in the words of the station (DOMAIN §4.3 and §6.1). */
public enum ServiceRequestRule implements Rule {
    WRONG_STAGE("点单所处阶段不允许此项操作。", "The order is not at a stage where this can be done."),
    KEPT_FROM_UNIT("您所在单位或其上级单位须回避该点单，不得办理。", "The order is kept from the unit of whoever asks, or from one above it."),
    NOTICE_MISSING("应先告知个人信息处理事项。", "The processing notice comes first."),
    CONSENT_MISSING("须本人同意；代他人点单须受益人同意。", "The requester agrees, and so does the person the service is for."),
    ITEM_NOT_OFFERED("本点位不提供该服务事项。", "This service is not offered at this place."),
    MODE_NOT_OFFERED("该事项不提供这种办理方式。", "The service is not handled in this way."),
    WANTED_DATE_PAST("期望日期已过。", "The last day on which the service is of use lies in the past."),
    ALTERNATIVE_MISSING("不予接单应告知其他途径。", "Whoever is turned away is told what else they can do."),
    NOT_A_CONFLICT("服务事项不转为诉求。", "Only what turned out to be more than a service becomes a grievance."),
    DENUNCIATION_NOT_SEALED("检举控告应当密封并列明应回避的单位。", "A denunciation is sealed against units that it names."),
    UNIT_UNKNOWN("没有这个单位。", "There is no such unit."),
    CLAIM_TAKEN("已有人接单。", "Somebody has taken the order on already."),
    SELF_CLAIM("不得接自己的单，也不得派给点单人。", "Nobody takes on an order of their own, or is charged with it."),
    OUT_OF_AREA("接单人须属于同一村或同一工作区。", "Whoever takes the order on belongs to the same village or work area."),
    CLAIM_NOT_YOURS("只有接单人或派单员可以放弃接单。", "Only the claimant, or a coordinator, gives a claim back."),
    SHIFT_MISSING("当班派单须注明班次。", "A dispatch to somebody on duty names the shift."),
    ENTRY_UNKNOWN("派单目录中没有该事项。", "The dispatch catalogue has no such matter."),
    NOT_IN_CHARGE("只有接单人或被派单人可以办理此步骤。", "Only whoever took the order on takes this step."),
    PROXY_SCOPE_EXCEEDED("没有书面授权不得代办。", "Nobody acts in the requester's place without a written authority."),
    PROVIDER_CANNOT_CONFIRM("服务人员不得核实、确认或归档自己的服务。", "Whoever served neither checks, confirms nor closes the order."),
    REQUESTER_TOKEN_INVALID("回执密钥不正确。", "The token is not that of the requester."),
    STATEMENT_MISSING("须有点单人的书面意见或回执密钥。", "The requester's written word is needed, or their token."),
    RATING_SOURCE_INVALID("评价只能由点单人凭回执作出。", "A rating is given by the requester with their own token."),
    RATING_WINDOW_CLOSED("评价期限已过。", "The time for rating has passed."),
    PERSON_CHANGE_UNFOUNDED(
            "补充的人不得已登记，更正、更换、承继的人须已登记。",
            "Who is added was not named yet; who is corrected, replaced or succeeded was."),
    NOT_YET_HAPPENED("不得记录尚未发生的事。", "What has not happened yet cannot be recorded."),
    PART_NOT_NAMED_ANEW("分出的点单应当重新登记人员。", "The persons of a part are named anew, as in any order."),
    DOCUMENT_UNKNOWN("点单中没有该材料。", "The document does not belong to the order."),
    CORRECTION_CHANGES_NOTHING("更正内容与原记录相同。", "The correction says what the record says already.");

    private final String chinese;
    private final String english;

    ServiceRequestRule(String chinese, String english) {
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
