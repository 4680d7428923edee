package org.lunzhi.station.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Lunzhi 轮值")
                        .version("0.1.0")
                        .description("乡镇矛盾纠纷调解站的命令与查询。拒绝以问题文档（RFC 9457）回答，含 `rule` 与 `statement`。 "
                                + "Commands and queries of a township mediation station. "
                                + "Refusals are problem documents (RFC 9457) with `rule` and `statement`.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .description("A token from POST /api/tokens.")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
