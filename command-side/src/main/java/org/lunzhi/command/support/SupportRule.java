package org.lunzhi.command.support;

/** Refusals that belong to no feature: somebody else was faster, or the command came twice. */
public enum SupportRule implements Rule {
    CONCURRENT_MODIFICATION("事项刚被他人更新，请刷新后再试。", "Somebody else has just changed this; reload and try again."),
    ALREADY_EXISTS("该编号已经存在。", "This identifier exists already."),
    NOT_FOUND("没有这个事项。", "There is no such matter."),
    ROLE_MISSING("您的岗位无权进行此项操作。", "Your appointment does not carry the role this step needs.");

    private final String chinese;
    private final String english;

    SupportRule(String chinese, String english) {
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
