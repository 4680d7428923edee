package org.lunzhi.command.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.command.servicerequest.Door.answer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResidentOrderTest {

    private static final String FORM = """
            {"service": "pension-certificate", "mode": "ASSISTED", "wish": "请帮助甲某办理认证",
             "requester": {"kind": "PERSON", "name": "甲某", "phones": ["13800000000"]},
             "noticeVersion": "notice-2026", "consent": true}""";

    private final Door door = new Door();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void an_order_is_answered_with_a_receipt() throws Exception {
        MockHttpServletResponse answer = order(FORM);

        JsonNode receipt = receipt(answer);
        String code = receipt.get("trackingCode").asString();
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location")).isEqualTo("/api/resident/orders/" + code);
        assertThat(code).matches("[0-9a-hjkmnp-tv-z]{12}");
        assertThat(receipt.get("token").asString()).hasSizeGreaterThan(24);
        assertThat(placed(code).channel()).isEqualTo(OrderChannel.PLACE_CODE);
    }

    @Test
    void the_log_holds_neither_the_token_nor_the_words_nor_the_name() throws Exception {
        JsonNode receipt = receipt(order(FORM));

        String token = receipt.get("token").asString();
        OrderPlaced placed = placed(receipt.get("trackingCode").asString());
        assertThat(placed.requester().token()).isEqualTo(TokenHash.ofSecret(token));
        assertThat(placed.toString()).doesNotContain(token, "甲某", "13800000000");
        assertThat(door.filing().words()).containsExactly("请帮助甲某办理认证");
    }

    @Test
    void no_two_receipts_are_alike() throws Exception {
        JsonNode one = receipt(order(FORM));
        JsonNode other = receipt(order(FORM));

        assertThat(one.get("trackingCode")).isNotEqualTo(other.get("trackingCode"));
        assertThat(one.get("token")).isNotEqualTo(other.get("token"));
    }

    @Test
    void a_name_may_be_left_out() throws Exception {
        JsonNode receipt = receipt(order("""
                {"service": "subsidy", "mode": "END_TO_END", "wish": "咨询",
                 "noticeVersion": "notice-2026", "consent": true}"""));

        assertThat(placed(receipt.get("trackingCode").asString()).requester().party())
                .isNull();
    }

    @Test
    void without_consent_nothing_is_ordered() {
        assertThatThrownBy(() -> order(FORM.replace("true", "false")))
                .rootCause()
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.rule()).isEqualTo(ServiceRequestRule.CONSENT_MISSING));
    }

    @Test
    void words_are_bounded() throws Exception {
        assertThat(order(FORM.replace("请帮助", "长".repeat(5_001))).getStatus()).isEqualTo(400);
    }

    @Test
    void a_place_says_what_it_offers() throws Exception {
        MockHttpServletResponse answer =
                answer(door.placing(), get("/api/resident/places/place-yanman-3/services"), "");

        assertThat(answer.getContentAsString()).contains("pension-certificate").doesNotContain("library-card");
    }

    @Test
    void a_code_is_understood_however_it_was_copied() {
        assertThat(ResidentDoor.order("7K3M-9Q2X-4WNB")).isEqualTo(ResidentDoor.order("7k3m9q2x4wnb"));
        assertThat(ResidentDoor.order("o1Il0")).isEqualTo(ResidentDoor.order("01110"));
    }

    private MockHttpServletResponse order(String form) throws Exception {
        return answer(door.placing(), post("/api/resident/places/place-yanman-3/orders"), form);
    }

    private OrderPlaced placed(String code) {
        return (OrderPlaced) door.eventsOf(ResidentDoor.order(code)).get(0);
    }

    private static JsonNode receipt(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}
