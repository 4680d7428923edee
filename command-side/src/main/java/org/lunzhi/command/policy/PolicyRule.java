package org.lunzhi.command.policy;

import org.lunzhi.command.support.Rule;

/** The rules by which a policy changes. */
enum PolicyRule implements Rule {
    POLICY_INCOMPLETE("政策内容不完整或超出法定范围。", "The book has gaps or goes beyond the law."),
    POLICY_VERSION_FOREIGN(
            "版本号须由政策名称加版次组成，例如 shandong-2020。",
            "The version is the policy's name and an edition, as shandong-2020 for policy-shandong."),
    POLICY_VERSION_TAKEN("该版本已经采用，内容不可更改；请使用新的版本号。", "The version is adopted already; a change needs a new one."),
    POLICY_EFFECTIVE_BACKWARDS("生效日期不得早于上一版本。", "An edition takes effect after the one before it."),
    POLICY_RETROACTIVE("新版本不得追溯生效。", "A new edition takes effect today at the earliest."),
    POLICY_NOT_IN_FORCE("该政策在此日期尚未生效。", "The policy is not in force on that day.");

    private final String chinese;
    private final String english;

    PolicyRule(String chinese, String english) {
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
