package org.lunzhi.station.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A decided command is answered with its content; one that is not decided is left to those who can wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidedAnswersTest {

    private final List<String> handled = new ArrayList<>();
    private final DecidedAnswers answers =
            new DecidedAnswers(List.of(new Noting(ResponseEntity.class), new Noting(CompletableFuture.class)));

    @Test
    void what_is_decided_is_answered_at_once_as_what_it_is() throws Exception {
        answer(CompletableFuture.completedFuture(ResponseEntity.ok().build()));

        assertThat(handled).containsExactly("ResponseEntity");
    }

    @Test
    void what_is_not_decided_waits_in_the_future() throws Exception {
        answer(new CompletableFuture<>());

        assertThat(handled).containsExactly("CompletableFuture");
    }

    @Test
    void a_refusal_is_thrown_as_itself() {
        var refused = CompletableFuture.failedFuture(new IllegalStateException("refused"))
                .thenApply(ResponseEntity::ok);

        assertThatThrownBy(() -> answer(refused))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");
    }

    private void answer(CompletableFuture<?> answer) throws Exception {
        MethodParameter returned = new MethodParameter(Controller.class.getDeclaredMethod("decide"), -1);
        assertThat(answers.supportsReturnType(returned)).isTrue();
        answers.handleReturnValue(
                answer, returned, new ModelAndViewContainer(), new ServletWebRequest(new MockHttpServletRequest()));
    }

    interface Controller {
        CompletableFuture<ResponseEntity<Void>> decide();
    }

    private final class Noting implements HandlerMethodReturnValueHandler {

        private final Class<?> type;

        Noting(Class<?> type) {
            this.type = type;
        }

        @Override
        public boolean supportsReturnType(MethodParameter returned) {
            return type.isAssignableFrom(returned.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value,
                MethodParameter returned,
                ModelAndViewContainer container,
                NativeWebRequest request) {
            handled.add(type.getSimpleName());
        }
    }
}
