package org.lunzhi.command.organisation;

import java.time.LocalDate;
import org.lunzhi.command.support.Rule;

/** The rules of the organisation register, in the words of those who keep it. */
enum OrganisationRule implements Rule {
    UNIT_UNKNOWN("该日期没有这个单位。", "There is no such unit on that day."),
    UNIT_PLACED_WRONGLY("该类单位不能隶属于所选上级。", "A unit of this kind cannot belong there."),
    UNIT_DISSOLVED("单位已撤销。", "The unit has been dissolved."),
    UNIT_HAS_PARTS("单位尚有下级单位，不能撤销。", "The unit still has units below it."),
    DATES_OUT_OF_ORDER("生效日期早于已登记的变动。", "The day lies before what is already on record."),
    ROOM_EXPECTED("只有轮值调解室可以挂靠人民调解委员会。", "Only a rotating mediation room is attached to a committee."),
    ROOM_NOT_ATTACHED("该调解室没有挂靠人民调解委员会。", "The room is not attached to a committee."),
    COMMITTEE_UNKNOWN("该日期没有这个人民调解委员会。", "There is no such mediation committee on that day."),
    COMMITTEE_DISSOLVED("人民调解委员会已撤销。", "The committee has been dissolved."),
    BODY_NOT_OF_UNIT("该类调解委员会不能设在所选单位。", "A committee of this kind cannot be formed for that unit."),
    TERM_INVALID("任期应当有始有终，且不超过三年。", "A term has a beginning and an end and lasts three years at most."),
    COUNTS_IMPOSSIBLE("人数不合理。", "The counts do not fit together."),
    SEAL_IN_USE("现用印章尚未停用。", "The seal in use has not been withdrawn."),
    SEAL_OF_ANOTHER("该印章属于其他调解委员会。", "The seal is another committee's."),
    SEAL_NOT_OF_COMMITTEE("该印章不是本委员会现用印章。", "This is not the seal the committee uses."),
    MEDIATOR_IS_ADULT("人民调解员应当是成年公民。", "A mediator is an adult."),
    MANDATE_ENDED("聘期已终止。", "The mandate has ended."),
    MEDIATOR_REMOVED("调解员已被罢免或者解聘。", "The mediator was removed from office."),
    MANDATE_ALREADY_RESTS("聘任已处于暂停状态。", "The mandate rests already."),
    MANDATE_NOT_RESTING("聘任并未暂停。", "The mandate does not rest."),
    ROLES_MISSING("任职应当至少有一个岗位角色。", "An appointment carries at least one role."),
    APPOINTMENT_ENDED("任职已经结束。", "The appointment has ended.");

    private static final int TERM_YEARS = 3;

    private final String chinese;
    private final String english;

    OrganisationRule(String chinese, String english) {
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

    /** Refuses a term of office that lasts more than three years, its last day included (art. 9). */
    static void requireTerm(LocalDate from, LocalDate lastDay) {
        TERM_INVALID.requires(!lastDay.isBefore(from) && lastDay.isBefore(from.plusYears(TERM_YEARS)), "lastDay");
    }
}
