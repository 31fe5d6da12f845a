// The whole C surface of Secrets: scrypt for PINs, HMAC-SHA-256 for digests.
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
