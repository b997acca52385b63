/* libxml2's encoding.h would pull in the system's ICU headers, which clash with the ICU module
   that Foundation brings along; nothing here needs them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>

/* Frees what libxml2 allocated: its own xmlFree is a variable, which Swift cannot call safely. */
static inline void psgf_xml_free(void *memory) { xmlFree(memory); }
