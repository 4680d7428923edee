package org.lunzhi.command.roster;

import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.command.support.Rule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.roster.ShiftId;

/** The rules a duty roster keeps, in the words of the office. */
enum RosterRule implements Rule {
    PERIOD_INVALID("排班周期应当有始有终，且不超过规定天数。", "A roster has a first and a last day and spans no more days than allowed."),
    ROTA_EMPTY("轮值名单不能为空。", "There is nobody on the rota."),
    ROSTER_NOT_OPEN("轮值表已公布，须先启动变更。", "The roster is not open for planning; open a revision first."),
    ROSTER_NOT_PROPOSED("轮值表尚未提交审定。", "The roster has not been laid before the area lead."),
    ROSTER_NOT_PUBLISHED("轮值表尚未公布或者已经结束。", "The roster is not published, or it has ended."),
    PERIOD_NOT_BEGUN("轮值周期尚未开始。", "The period of the roster has not begun."),
    PERIOD_NOT_OVER("轮值周期尚未结束。", "The period of the roster is not over."),
    SHIFT_UNKNOWN("轮值表中没有这个班次。", "There is no such shift on the roster."),
    SHIFT_TAKEN("班次编号已被使用。", "The number of the shift is taken."),
    SHIFT_OUTSIDE_PERIOD("班次不在轮值周期内。", "The shift lies outside the period of the roster."),
    SHIFT_BEGUN("已经开始的班次不能更改。", "A shift that has begun is not changed."),
    SHIFT_OVERLAP("同一时间只能有一名值班人员，一人不能同时值两个班。", "One primary at a time, and nobody on two shifts at once."),
    REST_TOO_SHORT("两个班次之间休息时间不足。", "There is too little rest between two shifts."),
    LOAD_OUTSIDE_BAND("值班次数超出均衡范围。", "The person would have too many shifts compared with the others."),
    NOT_ON_ROTA("该人员不在轮值名单中。", "The person is not on the rota."),
    MEDIATOR_NOT_ACTIVE("该人员当日没有有效的调解员资格。", "The person holds no active mandate on that day."),
    TRAINING_MISSING("该人员培训未达标。", "The person lacks the training that is asked for."),
    HOME_VILLAGE_CONFLICT("不得在本人所在村排班。", "Nobody is planned in their home village."),
    ROSTER_GAP("排班有空缺，且未经牵头人确认。", "There is a gap nobody has accepted."),
    RELIEF_MISSING("班次没有替补人员，且未经牵头人确认。", "A shift has no relief, and nobody has accepted that."),
    SHIFT_NOT_RESERVED("尚有班次未锁定人员时间。", "A person's time has not been reserved yet."),
    SWAP_PENDING("该班次已有换班申请。", "A swap of the shift is pending."),
    SWAP_NOT_PENDING("没有待处理的换班申请。", "No swap of the shift is pending."),
    SWAP_NOT_ACCEPTED("对方尚未同意换班。", "The other person has not agreed to the swap."),
    NOT_OWN_SHIFT("只能处理本人的班次。", "This is not the person's own shift."),
    SHIFT_NOT_AWAITED("班次当前不能签到。", "Nobody is awaited on this shift."),
    CHECK_IN_WINDOW_CLOSED("不在签到时间内。", "This is outside the check-in window."),
    LATE_RECORD_NEEDS_REASON("补录签到须说明原因。", "A check-in recorded later needs a reason."),
    BACKDATING_TOO_FAR("补录超过规定时限，或者晚于当前时间。", "The time lies too far back, or ahead."),
    CHECK_IN_STILL_OPEN("签到时间尚未截止。", "The check-in window is still open."),
    SHIFT_NOT_ABSENT("该班次没有缺勤。", "Nobody is absent from the shift."),
    RELIEF_NOT_PLANNED("该人员不是本班次的替补。", "The person is not planned as relief for the shift."),
    SHIFT_NOT_RUNNING("班次没有在岗人员。", "Nobody is on duty on the shift."),
    SHIFT_NOT_OVER("班次尚未结束。", "The shift is not over."),
    MATTER_ALREADY_ASSIGNED("该事项已由轮值人员承接。", "The rota has given the matter to somebody who can keep it."),
    MEDIATOR_CONFLICT("没有可以承接的人员，须人工指定。", "Everybody who could take the matter is barred."),
    ITEM_NOT_OPEN("该事项不在移交人手中。", "The giver does not answer for the matter."),
    ITEM_ALREADY_OFFERED("该事项已移交待接收。", "The matter is offered already."),
    ITEM_NOT_OFFERED("没有向您移交该事项。", "The matter was not offered to this person."),
    RECEIVER_BARRED("接收人已申报近亲属关系或者已回避该事项，不得接收。", "Whoever takes it over is kin of a side or stepped aside."),
    KEPT_FROM_UNIT(
            "接收人所在单位或其上级单位须回避该事项，不得接收。",
            "The matter is kept from the unit of whoever takes it over, or from one above it."),
    RECEIVER_IS_GIVER("移交人与接收人不能相同。", "Giver and receiver are the same person."),
    HANDOVER_NOT_ACCEPTED("尚有移交事项未接收。", "There are matters offered that nobody has accepted.");

    private final String chinese;
    private final String english;

    RosterRule(String chinese, String english) {
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

    /** The shift of that id, or a refusal where the roster has none. */
    static Shift requireShift(RosterBook book, ShiftId id) {
        SHIFT_UNKNOWN.requires(book.find(id).isPresent(), "shiftId");
        return book.find(id).orElseThrow();
    }

    /** Refuses all but those who plan rosters and give out matters: coordinator, area lead, the station. */
    static void requirePlanner(Actor actor) {
        SupportRule.ROLE_MISSING.requires(actor.holdsAny(Role.AREA_LEAD, Role.COORDINATOR, Role.SYSTEM));
    }
}
