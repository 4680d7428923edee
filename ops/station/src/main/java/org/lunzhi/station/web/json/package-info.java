/** How bodies are read: strictly, so that what a caller meant is never guessed and nothing is half-filled. */
@NullMarked
package org.lunzhi.station.web.json;

import org.jspecify.annotations.NullMarked;
