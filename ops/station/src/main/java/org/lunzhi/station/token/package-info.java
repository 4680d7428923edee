/** Bearer tokens with which programs act for a person in office. */
@NullMarked
package org.lunzhi.station.token;

import org.jspecify.annotations.NullMarked;
