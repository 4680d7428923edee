package org.lunzhi.station.importing.rows;

import org.lunzhi.command.support.Rule;

/** The rules that every row of a ledger's file keeps. */
public enum RowRule implements Rule {
    BROKEN_QUOTING("引号不成对或位置不对。", "Quotation marks are not in pairs, or something follows a closing one."),
    ROW_TOO_LONG("此行过长。", "The row is longer than a row can be."),
    BAD_CHARACTERS("此行含有按指定编码无法读取的字符。", "The row holds bytes that are no text in the file's character set."),
    WRONG_NUMBER_OF_COLUMNS("列数与表头不符。", "The row has more or fewer columns than the heading."),
    MISSING_VALUE("此列不能为空。", "This column must not be empty."),
    UNKNOWN_VALUE("映射中没有此列的这个取值。", "The mapping does not know this column's value."),
    IMPOSSIBLE_TIME("日期或时间不存在，或格式不符。", "There is no such date or time, or it is written in another format."),
    BAD_ENTRY_ID("编号不符合映射规定的格式。", "The entry's own id does not look as the mapping says."),
    DUPLICATE_ENTRY("编号在文件中重复，只录入第一次出现的行。", "The id stands in the file before; the first row of it counts."),
    UNUSABLE_TEXT("内容过长或含有控制字符。", "The text is too long, or holds control characters, or is no such thing.");

    private final String chinese;
    private final String english;

    RowRule(String chinese, String english) {
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
