package org.lunzhi.command.filenumber;

import org.lunzhi.command.support.Rule;

/** The rules a series of file numbers keeps. */
enum FileNumberRule implements Rule {
    NUMBER_NOT_ISSUED("没有发出过这个卷号。", "This number was never given."),
    NUMBER_VOID("该卷号已作废。", "This number was struck out already.");

    private final String chinese;
    private final String english;

    FileNumberRule(String chinese, String english) {
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
