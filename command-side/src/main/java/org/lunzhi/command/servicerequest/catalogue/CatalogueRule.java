package org.lunzhi.command.servicerequest.catalogue;

import org.lunzhi.command.support.Rule;

/** The rules by which a catalogue changes. */
enum CatalogueRule implements Rule {
    CATALOGUE_EMPTY("目录不能为空。", "A catalogue is not empty."),
    CATALOGUE_CODE_TWICE("目录代码不得重复。", "Every code of a catalogue stands in it once."),
    CATALOGUE_MODE_MISSING("每个服务事项至少有一种办理方式。", "Every service can be handled in at least one way."),
    CATALOGUE_EDITION_TAKEN("该版次已经发布，内容不可更改；请使用新的版次。", "The edition is published already; a change needs a new one.");

    private final String chinese;
    private final String english;

    CatalogueRule(String chinese, String english) {
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
