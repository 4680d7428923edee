/** How a request finds its endpoint. */
@NullMarked
package org.lunzhi.station.web.mapping;

import org.jspecify.annotations.NullMarked;
