package org.lunzhi.station.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the station itself refuses, before any feature is asked; the constant's name is the code in answers. */
public enum StationRule {
    MALFORMED_BODY(400, "请求内容不是有效的 JSON（UTF-8）。", "The body is no valid JSON in UTF-8."),
    UNKNOWN_FIELD(400, "请求包含未知字段。", "The body has a field that is not known."),
    WRONG_TYPE(400, "字段的类型或取值无效，例如不存在的日期。", "A field has the wrong type or an impossible value."),
    INVALID_FIELD(400, "字段不符合要求。", "A field is missing or breaks its limits."),
    MALFORMED_REQUEST(400, "请求无效。", "The request is malformed."),
    IDEMPOTENCY_KEY_FORM(400, "幂等键须为 16 至 128 个普通字符。", "An Idempotency-Key has 16 to 128 plain characters."),
    NOT_REPEATABLE(400, "此请求返回一次性密文，不支持幂等键。", "This answer is shown once; the request takes no key."),
    ENTITY_TAG_FORM(400, "If-Match 须为一个带引号的版本号或 *。", "If-Match takes one version in quotes, or *."),
    TOKEN_LIFETIME_BOUNDED(400, "令牌有效期必须为正且不超过上限。", "A token is valid for some time, and not for too long."),
    PASSWORD_LONG_ENOUGH(400, "密码至少 12 个字符，最多 200 个。", "A password has 12 to 200 characters."),
    ROLE_OF_AN_OFFICER(400, "该角色不能授予账户。", "An account cannot hold this role."),
    SIGN_IN_FIRST(401, "请先登录。", "Sign in first."),
    SIGN_IN_FAILED(401, "用户名、密码或令牌不正确。", "The name, password or token is not right."),
    NOT_PERMITTED(403, "您的岗位无权进行此项操作。", "Your appointment does not permit this."),
    FORM_OUTDATED(403, "页面已过期，请刷新后再试。", "The page is out of date; reload it and try again."),
    PASSWORD_RIGHT(403, "当前密码不正确。", "The current password is not right."),
    NOT_FOUND(404, "没有找到。", "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "该资源不支持此方法。", "This resource does not support the method."),
    NOT_ACCEPTABLE(406, "无法以所要求的格式回答。", "The answer does not exist in the format asked for."),
    REQUEST_RUNNING(409, "同一请求正在处理，请稍后再试。", "The same request is being worked on; ask again soon."),
    USERNAME_FREE(409, "该用户名已被使用。", "Somebody already has this user name."),
    AN_ADMINISTRATOR_REMAINS(409, "必须保留至少一名管理员。", "At least one administrator has to remain."),
    TOO_MANY_TOKENS(409, "有效令牌过多，请先撤销不用的令牌。", "There are too many valid tokens; revoke one first."),
    BODY_TOO_LARGE(413, "请求内容过大。", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "请以 UTF-8 编码的 application/json 发送。", "Send application/json in UTF-8."),
    IDEMPOTENCY_KEY_USED(422, "该幂等键已用于另一请求。", "This Idempotency-Key belongs to another request."),
    TOO_MANY_REQUESTS(429, "请求过于频繁，请稍后再试。", "There were too many requests; wait a little."),
    TOO_MANY_ATTEMPTS(429, "失败次数过多，请稍后再试。", "There were too many failed attempts; wait a little."),
    INTERNAL(500, "系统内部错误，已记录。", "Something is wrong here; it has been noted."),
    PROOF_LOST(503, "存证资料缺失或受损，请告知本站恢复。", "What proves it is gone or damaged; tell the station."),
    BUSY(503, "系统繁忙，请稍后再试；本次操作未生效。", "The station is busy; nothing was done, try again."),
    UNAVAILABLE(503, "数据库暂时不可用，请稍后再试。", "The database cannot be reached now; try again.");

    private final HttpStatus status;
    private final String chinese;
    private final String english;

    StationRule(int status, String chinese, String english) {
        this.status = HttpStatus.valueOf(status);
        this.chinese = chinese;
        this.english = english;
    }

    public HttpStatus status() {
        return status;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    /** Refuses the request unless the rule holds. */
    public void requires(boolean holds) {
        requires(holds, null);
    }

    /** Refuses the request unless the rule holds, naming the field at fault. */
    public void requires(boolean holds, @Nullable String field) {
        if (!holds) {
            throw new Refusal(this, field);
        }
    }
}
