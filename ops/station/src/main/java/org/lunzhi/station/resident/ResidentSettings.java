package org.lunzhi.station.resident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much residents may ask of the station in a minute.
 *
 * @param perAddress requests from one address; a household or a service hall shares one
 * @param inAll requests from all addresses together, so that many addresses cannot do what one may not
 * @param addresses how many addresses are remembered
 */
@ConfigurationProperties("lunzhi.residents")
record ResidentSettings(
        @DefaultValue("60") int perAddress,
        @DefaultValue("1200") int inAll,
        @DefaultValue("10000") int addresses) {}
